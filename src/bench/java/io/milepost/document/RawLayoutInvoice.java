package io.milepost.document;

import com.itextpdf.io.font.FontProgram;
import com.itextpdf.io.font.PdfEncodings;
import com.itextpdf.kernel.colors.Color;
import com.itextpdf.kernel.colors.DeviceRgb;
import com.itextpdf.kernel.font.PdfFont;
import com.itextpdf.kernel.font.PdfFontFactory;
import com.itextpdf.kernel.font.PdfFontFactory.EmbeddingStrategy;
import com.itextpdf.kernel.geom.PageSize;
import com.itextpdf.kernel.pdf.PdfAConformance;
import com.itextpdf.kernel.pdf.PdfOutputIntent;
import com.itextpdf.kernel.pdf.PdfWriter;
import com.itextpdf.kernel.pdf.WriterProperties;
import com.itextpdf.layout.Document;
import com.itextpdf.layout.borders.Border;
import com.itextpdf.layout.borders.SolidBorder;
import com.itextpdf.layout.element.Cell;
import com.itextpdf.layout.element.Paragraph;
import com.itextpdf.layout.element.Table;
import com.itextpdf.layout.properties.TextAlignment;
import com.itextpdf.layout.properties.UnitValue;
import com.itextpdf.pdfa.PdfADocument;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** The same content by hand on iText's layout API: untagged PDF/A-3b, no template, nothing kept together. */
final class RawLayoutInvoice {
    private static final Color ACCENT = new DeviceRgb(15, 61, 76);
    private static final Color QUIET = new DeviceRgb(102, 113, 125);
    private static final float[] LINES = {8, 74, 20, 25, 12, 26};

    private final List<FontProgram> fonts;
    private final byte[] profile;

    RawLayoutInvoice(List<FontProgram> fonts) {
        this.fonts = fonts;
        try (var in = Objects.requireNonNull(RawLayoutInvoice.class.getResourceAsStream("/color/sRGB.icc"))) {
            this.profile = in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] pdf(PrintedInvoice invoice) {
        var bytes = new ByteArrayOutputStream();
        var writer = new PdfWriter(bytes, new WriterProperties().setFullCompressionMode(true));
        var intent = new PdfOutputIntent("", "", "", "sRGB IEC61966-2.1", new ByteArrayInputStream(profile));
        var pdf = new PdfADocument(writer, PdfAConformance.PDF_A_3B, intent);
        var regular = font(0);
        var bold = font(2);
        try (var document = new Document(pdf, PageSize.A4)) {
            document.setMargins(76, 57, 88, 71);
            document.setFont(regular).setFontSize(8.6f);
            document.add(new Paragraph(invoice.seller().name()).setFont(bold).setFontSize(13).setFontColor(ACCENT));
            document.add(head(invoice, bold));
            document.add(new Paragraph(invoice.title()).setFont(bold).setFontSize(21).setFontColor(ACCENT));
            document.add(new Paragraph(invoice.subject()).setFont(bold).setFontSize(10.4f));
            document.add(lines(invoice));
            document.add(sums(invoice, bold));
            document.add(new Paragraph(invoice.ask()).setFont(bold));
            document.add(account(invoice));
            for (var page = 1; page <= pdf.getNumberOfPages(); page++) {
                foot(document, invoice, page);
            }
        }
        return bytes.toByteArray();
    }

    private PdfFont font(int weight) {
        return PdfFontFactory.createFont(fonts.get(weight), PdfEncodings.IDENTITY_H, EmbeddingStrategy.FORCE_EMBEDDED);
    }

    private static Table head(PrintedInvoice invoice, PdfFont bold) {
        var facts = table(37, 41);
        invoice.facts().forEach(fact -> facts.addCell(cell(fact.label()).setFontColor(QUIET)).addCell(cell(fact.text())));
        var buyer = new Cell().setBorder(Border.NO_BORDER);
        buyer.add(new Paragraph(invoice.seller().senderLine()).setFontSize(6.4f));
        buyer.add(new Paragraph(invoice.buyer().name()).setFont(bold).setMargin(0));
        buyer.add(new Paragraph(invoice.buyer().street()).setMargin(0));
        buyer.add(new Paragraph(invoice.buyer().place()).setMargin(0));
        return table(87, 78).addCell(buyer).addCell(new Cell().setBorder(Border.NO_BORDER).add(facts));
    }

    private static Table lines(PrintedInvoice invoice) {
        var table = table(LINES);
        var labels = invoice.t();
        for (var heading : List.of("position", "description", "quantity", "unitPrice", "vatRate")) {
            table.addHeaderCell(cell(Objects.requireNonNull(labels.get(heading))).setBorderBottom(new SolidBorder(ACCENT, 0.9f)));
        }
        table.addHeaderCell(figure(invoice.amountHeading()).setBorderBottom(new SolidBorder(ACCENT, 0.9f)));
        for (var line : invoice.lines()) {
            var description = row(cell(line.description()));
            if (line.when() != null) {
                description.add(new Paragraph(line.when()).setFontSize(7.4f).setFontColor(QUIET).setMargin(0));
            }
            table.addCell(row(cell(String.valueOf(line.position()))))
                    .addCell(description)
                    .addCell(row(figure(line.quantity())))
                    .addCell(row(figure(line.unitPrice())))
                    .addCell(row(figure(line.vatRate())))
                    .addCell(row(figure(line.net())));
        }
        return table;
    }

    private static Table sums(PrintedInvoice invoice, PdfFont bold) {
        var taxes = table(38, 21, 21);
        invoice.taxes().forEach(tax -> taxes.addCell(cell(tax.label())).addCell(figure(tax.base())).addCell(figure(tax.vat())));
        var totals = table(40, 38);
        totals.addCell(cell("Net total")).addCell(figure(invoice.net()));
        totals.addCell(cell("VAT")).addCell(figure(invoice.vat()));
        totals.addCell(cell("Total").setFont(bold)).addCell(figure(invoice.gross()).setFont(bold));
        return table(80, 85)
                .addCell(new Cell().setBorder(Border.NO_BORDER).add(taxes))
                .addCell(new Cell().setBorder(Border.NO_BORDER).add(totals));
    }

    private static Table account(PrintedInvoice invoice) {
        return table(33, 120)
                .addCell(cell("IBAN")).addCell(cell(invoice.seller().iban()))
                .addCell(cell("Bank")).addCell(cell(invoice.seller().bankName()));
    }

    private static void foot(Document document, PrintedInvoice invoice, int page) {
        var seller = invoice.seller();
        var of = document.getPdfDocument().getNumberOfPages();
        var x = 71;
        for (var text : List.of(seller.name() + "\n" + seller.street(), seller.phone() + "\n" + seller.email(),
                seller.registration() + "\n" + seller.vatId(), "Page " + page + " of " + of)) {
            document.showTextAligned(new Paragraph(text).setFontSize(6.8f), x, 50, page, TextAlignment.LEFT,
                    com.itextpdf.layout.properties.VerticalAlignment.BOTTOM, 0);
            x += 135;
        }
    }

    private static Table table(float... widths) {
        return new Table(UnitValue.createPercentArray(widths)).useAllAvailableWidth().setFixedLayout();
    }

    private static Cell row(Cell cell) {
        return cell.setKeepTogether(true).setBorderBottom(new SolidBorder(QUIET, 0.5f)).setPaddings(5, 0, 5, 0);
    }

    private static Cell figure(String text) {
        return cell(text).setTextAlignment(TextAlignment.RIGHT);
    }

    private static Cell cell(String text) {
        return new Cell().setBorder(Border.NO_BORDER).setPadding(0).add(new Paragraph(text).setMargin(0));
    }
}
