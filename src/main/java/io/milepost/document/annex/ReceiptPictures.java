package io.milepost.document.annex;

import io.milepost.project.Receipt;
import io.milepost.project.ReceiptType;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * The pages of a receipt as pictures. What somebody's till wrote into a PDF (scripts, odd fonts, colour spaces) must not get
 * into an archivable document, so only what can be seen of it does: sRGB JPEG, at most 150 dots to the inch on A4.
 */
public final class ReceiptPictures {
    /** More pages than this are no receipt; who wants to see them opens the file. */
    static final int MOST_PAGES = 20;

    private static final float POINTS_TO_THE_INCH = 72f;

    private ReceiptPictures() {}

    /** JPEGs in order; empty where the file can't be drawn: damaged, encrypted, too large or in a colour space we can't read. */
    public static List<byte[]> of(Receipt receipt) {
        try {
            return receipt.type() == ReceiptType.PDF
                    ? pages(receipt.content())
                    : List.of(Photo.read(receipt.content()));
        } catch (IOException | RuntimeException unreadable) {
            return List.of();
        }
    }

    private static List<byte[]> pages(byte[] pdf) throws IOException {
        List<byte[]> pages = new ArrayList<>();
        try (var document = Loader.loadPDF(pdf)) {
            if (document.getNumberOfPages() > MOST_PAGES) {
                return List.of();
            }
            var renderer = new PDFRenderer(document);
            for (var page = 0; page < document.getNumberOfPages(); page++) {
                var box = document.getPage(page).getCropBox();
                var longest = Math.max(box.getWidth(), box.getHeight());
                var dots = Math.min(150f, Photo.LONGEST_SIDE * POINTS_TO_THE_INCH / Math.max(longest, 1f));
                BufferedImage drawn = renderer.renderImageWithDPI(page, dots, ImageType.RGB);
                pages.add(Photo.jpeg(drawn));
            }
        }
        return List.copyOf(pages);
    }
}
