package io.milepost.document;

import com.itextpdf.html2pdf.ConverterProperties;
import com.itextpdf.html2pdf.HtmlConverter;
import com.itextpdf.io.font.FontProgram;
import com.itextpdf.io.font.PdfEncodings;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfString;
import com.itextpdf.kernel.pdf.PdfWriter;
import com.itextpdf.kernel.pdf.WriterProperties;
import com.itextpdf.styledxmlparser.resolver.font.BasicFontProvider;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.ByteArrayOutputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The invoice as it was made before: Mustache and html2pdf, tagged, without PDF/A. */
final class Html2PdfInvoice {
    private final List<FontProgram> fonts;
    private final Template template;

    Html2PdfInvoice(List<FontProgram> fonts) {
        this.fonts = fonts;
        var file = Objects.requireNonNull(Html2PdfInvoice.class.getResourceAsStream("/html2pdf/invoice.mustache"));
        this.template = Mustache.compiler()
                .emptyStringIsFalse(true)
                .nullValue("")
                .compile(new InputStreamReader(file, StandardCharsets.UTF_8));
    }

    byte[] pdf(PrintedInvoice invoice) {
        var bytes = new ByteArrayOutputStream();
        try (var pdf = new PdfDocument(new PdfWriter(bytes, new WriterProperties().setFullCompressionMode(true)))) {
            pdf.setTagged();
            pdf.getCatalog().setLang(new PdfString(invoice.language()));
            var provider = new BasicFontProvider(false, false, false, "Inter Tabular");
            fonts.forEach(font -> provider.addFont(font, PdfEncodings.IDENTITY_H));
            HtmlConverter.convertToPdf(
                    template.execute(invoice), pdf, new ConverterProperties().setFontProvider(provider).setCharset("UTF-8"));
        }
        return bytes.toByteArray();
    }
}
