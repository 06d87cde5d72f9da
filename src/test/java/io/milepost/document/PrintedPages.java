package io.milepost.document;

import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfReader;
import com.itextpdf.kernel.pdf.canvas.parser.PdfTextExtractor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A PDF as a reader sees it: text per page, fonts, what the file says about itself. */
public record PrintedPages(
        List<String> pages,
        List<PdfDictionary> fonts,
        String title,
        String author,
        String language,
        String created,
        List<String> attachments,
        String xmp) {

    public static PrintedPages of(byte[] pdf) {
        try (var document = new PdfDocument(new PdfReader(new ByteArrayInputStream(pdf)))) {
            var pages = new ArrayList<String>();
            var fonts = new ArrayList<PdfDictionary>();
            for (var i = 1; i <= document.getNumberOfPages(); i++) {
                pages.add(PdfTextExtractor.getTextFromPage(document.getPage(i)).replace('\u00a0', ' '));
                var used = document.getPage(i).getResources().getResource(PdfName.Font);
                used.keySet().forEach(name -> fonts.add(used.getAsDictionary(name)));
            }
            var info = document.getDocumentInfo();
            return new PrintedPages(
                    pages,
                    fonts,
                    info.getTitle(),
                    info.getAuthor(),
                    document.getCatalog().getLang().toUnicodeString(),
                    info.getMoreInfo("CreationDate"),
                    attachments(document),
                    new String(document.getXmpMetadataBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String text() {
        return String.join("\n", pages);
    }

    List<String> fontNames() {
        return fonts.stream()
                .map(font -> font.getAsName(PdfName.BaseFont).getValue())
                .toList();
    }

    boolean embedsEveryFont() {
        return fonts.stream().allMatch(font -> {
            var descriptor =
                    font.getAsArray(PdfName.DescendantFonts).getAsDictionary(0).getAsDictionary(PdfName.FontDescriptor);
            return descriptor.containsKey(PdfName.FontFile3) || descriptor.containsKey(PdfName.FontFile2);
        });
    }

    private static List<String> attachments(PdfDocument document) {
        var attached = new ArrayList<String>();
        var files = document.getCatalog().getPdfObject().getAsArray(PdfName.AF);
        for (var i = 0; files != null && i < files.size(); i++) {
            var file = files.getAsDictionary(i);
            var stream = file.getAsDictionary(PdfName.EF).getAsStream(PdfName.UF);
            attached.add(file.getAsString(PdfName.UF).toUnicodeString() + " "
                    + file.getAsName(PdfName.AFRelationship).getValue() + " "
                    + stream.getAsName(PdfName.Subtype).getValue());
        }
        return attached;
    }
}
