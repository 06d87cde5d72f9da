package io.milepost.document;

import com.itextpdf.commons.actions.EventManager;
import com.itextpdf.html2pdf.ConverterProperties;
import com.itextpdf.html2pdf.HtmlConverter;
import com.itextpdf.kernel.pdf.PdfDate;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfString;
import com.itextpdf.kernel.pdf.PdfViewerPreferences;
import com.itextpdf.kernel.pdf.PdfWriter;
import com.itextpdf.kernel.pdf.WriterProperties;
import com.itextpdf.kernel.pdf.event.PdfDocumentEvent;
import java.io.ByteArrayOutputStream;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;

/** HTML in, a tagged PDF out: the one place that lays out pages. */
final class InvoicePdf {
    static {
        // Milepost is AGPL-3.0 itself, the licence this notice reminds of
        EventManager.acknowledgeAgplUsageDisableWarningMessage();
    }

    private final BundledFonts fonts;

    InvoicePdf(BundledFonts fonts) {
        this.fonts = fonts;
    }

    byte[] write(String html, AboutPdf about) {
        StyleGuard.check(html);
        var bytes = new ByteArrayOutputStream();
        try (var pdf = new PdfDocument(new PdfWriter(bytes, new WriterProperties().setFullCompressionMode(true)))) {
            describe(pdf, about);
            about.watermark()
                    .ifPresent(word ->
                            pdf.addEventHandler(PdfDocumentEvent.END_PAGE, new DraftWatermark(fonts.semiBold(), word)));
            HtmlConverter.convertToPdf(html, pdf, properties());
        }
        return bytes.toByteArray();
    }

    private ConverterProperties properties() {
        return new ConverterProperties()
                .setFontProvider(fonts.provider())
                .setResourceRetriever(new NoResources())
                .setTagWorkerFactory(new ClosingTable())
                .setCharset("UTF-8");
    }

    private static void describe(PdfDocument pdf, AboutPdf about) {
        pdf.setTagged();
        pdf.getCatalog().setLang(new PdfString(about.language()));
        pdf.getCatalog().setViewerPreferences(new PdfViewerPreferences().setDisplayDocTitle(true));
        var info = pdf.getDocumentInfo().setAuthor(about.author());
        info.setCreator("Milepost");
        about.date().ifPresent(day -> {
            var midnight = GregorianCalendar.from(day.atStartOfDay(ZoneOffset.UTC));
            info.setMoreInfo(
                    PdfName.CreationDate.getValue(),
                    new PdfDate(midnight).getPdfObject().getValue());
        });
    }
}
