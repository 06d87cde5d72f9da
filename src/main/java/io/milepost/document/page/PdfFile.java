package io.milepost.document.page;

import com.itextpdf.commons.actions.EventManager;
import com.itextpdf.kernel.geom.PageSize;
import com.itextpdf.kernel.pdf.PdfDate;
import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfNumber;
import com.itextpdf.kernel.pdf.PdfOutputIntent;
import com.itextpdf.kernel.pdf.PdfString;
import com.itextpdf.kernel.pdf.PdfViewerPreferences;
import com.itextpdf.kernel.pdf.PdfWriter;
import com.itextpdf.kernel.pdf.WriterProperties;
import com.itextpdf.kernel.pdf.filespec.PdfFileSpec;
import com.itextpdf.kernel.utils.XmlProcessorCreator;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;

/** A PDF that can be kept and read by everyone: PDF/A-3a (ISO 19005-3) and PDF/UA-1 (ISO 14289-1) in one. */
final class PdfFile implements AutoCloseable {
    static {
        // Milepost is AGPL-3.0 itself, the licence this notice reminds of
        EventManager.acknowledgeAgplUsageDisableWarningMessage();
        XmlProcessorCreator.setXmlParserFactory(new XmlOfTheJdk());
    }

    private static final byte[] SRGB = profile();

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(64 * 1024);
    private final Described pdf;
    private final Structure structure;
    private final Resources resources;
    private final PageSize size;

    PdfFile(About about, String title, String language, StyleSheet.PageRule page) {
        var properties = new WriterProperties().setFullCompressionMode(true);
        this.pdf = new Described(new PdfWriter(bytes, properties), Xmp.of(about, title, language));
        this.size = new PageSize(page.width(), page.height());
        this.structure = new Structure(pdf);
        this.resources = new Resources(pdf);
        var catalog = pdf.getCatalog();
        catalog.setLang(new PdfString(language));
        catalog.setViewerPreferences(new PdfViewerPreferences().setDisplayDocTitle(true));
        pdf.addOutputIntent(new PdfOutputIntent(
                "", "", "http://www.color.org", "sRGB IEC61966-2.1", new ByteArrayInputStream(SRGB)));
        about.attachments().forEach(file -> attach(file, about));
        describe(about, title);
    }

    private void describe(About about, String title) {
        var info = pdf.getDocumentInfo();
        info.setTitle(title)
                .setAuthor(about.author())
                .setSubject(about.subject())
                .setCreator("Milepost");
        about.date().ifPresent(day -> {
            info.setMoreInfo(PdfName.CreationDate.getValue(), date(day));
            info.setMoreInfo(PdfName.ModDate.getValue(), date(day));
        });
    }

    Tag document() {
        return structure.document();
    }

    Canvas page() {
        return new Canvas(pdf.addNewPage(size), resources, structure);
    }

    byte[] finished() {
        structure.write();
        pdf.close();
        return bytes.toByteArray();
    }

    private void attach(Attachment file, About about) {
        var parameters = new PdfDictionary();
        parameters.put(PdfName.Size, new PdfNumber(file.content().length));
        about.date().ifPresent(day -> parameters.put(PdfName.ModDate, new PdfString(date(day))));
        var embedded = PdfFileSpec.createEmbeddedFileSpec(
                pdf,
                file.content(),
                file.description(),
                file.fileName(),
                new PdfName(file.mediaType()),
                parameters,
                new PdfName(file.relationship().key()));
        pdf.addAssociatedFile(file.fileName(), embedded);
    }

    private static String date(LocalDate day) {
        return new PdfDate(GregorianCalendar.from(day.atStartOfDay(ZoneOffset.UTC)))
                .getPdfObject()
                .getValue();
    }

    private static byte[] profile() {
        try (var in = PdfFile.class.getResourceAsStream("/color/sRGB.icc")) {
            if (in == null) {
                throw new IllegalStateException("No colour profile /color/sRGB.icc");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        if (!pdf.isClosed()) {
            pdf.close();
        }
    }

    /** Says about itself exactly what we wrote, and has no opinion of its own. */
    private static final class Described extends PdfDocument {
        private final byte[] xmp;

        private Described(PdfWriter writer, byte[] xmp) {
            super(writer);
            this.xmp = xmp;
            setXmpMetadata(xmp);
        }

        @Override
        protected void updateXmpMetadata() {
            setXmpMetadata(xmp);
        }
    }
}
