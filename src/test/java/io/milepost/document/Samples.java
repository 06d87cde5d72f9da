package io.milepost.document;

import io.milepost.document.page.Picture;
import io.milepost.invoice.InvoiceKind;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/** The invoice in its usual and its awkward shapes. */
final class Samples {
    static final String[] WORK = {
        "Structural analysis of the northern approach, load cases 1 to 14",
        "Statische Prüfung der Lagerkräfte nach DIN EN 1990",
        "Site visit Hamburg–Altenwerder: joints, bearings, drainage; photo record and minutes for the port authority",
        "Draughting, sheets 101–118",
    };

    record Sample(String name, AFrozenInvoice invoice, Annexes annexes) {
        byte[] print(RenderInvoice render, Design design) {
            var look = Look.of(design, Branding.PLAIN.withLogo(IssuerLogo.of(AFrozenInvoice.ISSUER)));
            return render.pdf(invoice.build(), look, annexes, List.of());
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private Samples() {}

    static List<Sample> all() {
        return List.of(
                sample("one-line", AFrozenInvoice.issued()),
                sample("draft", hours(AFrozenInvoice.draft().in("de").withNote("Wie am 12. November besprochen."), 4)),
                sample("sixty-lines", hours(AFrozenInvoice.issued().in("fr"), 60)),
                sample("five-hundred-lines", hours(AFrozenInvoice.issued().in("de"), 500)),
                sample(
                        "credit-note",
                        hours(
                                AFrozenInvoice.issued()
                                        .in("de")
                                        .numbered("CRN-2026-00001")
                                        .correcting("INV-2026-00001"),
                                3)),
                sample(
                        "deposit",
                        AFrozenInvoice.issued().of(InvoiceKind.DEPOSIT).in("fr")),
                sample(
                        "reverse-charge",
                        hours(
                                AFrozenInvoice.issued()
                                        .in("de")
                                        .to("Nordic Light ApS", "DK", "DK12345678")
                                        .taxed("AE", "0", null),
                                3)),
                sample(
                        "swiss-francs",
                        hours(
                                AFrozenInvoice.issued()
                                        .inCurrency("CHF")
                                        .in("de")
                                        .to("Alpine Orchards AG", "CH", null)
                                        .taxed("O", "0", null)
                                        .withVatInEuro("1.0655", LocalDate.of(2026, 11, 20), "2530.56"),
                                8)),
                sample(
                        "long-text",
                        AFrozenInvoice.issued()
                                .withNote("As agreed with the port authority. ".repeat(12))
                                .withLine((WORK[2] + ". ").repeat(18), "12.5", "HUR", "135.50")
                                .withLine((WORK[2] + ". ").repeat(18), "12.5", "HUR", "135.50")),
                sample("three-rates", threeRates()),
                sample("awkward", awkward()),
                sample("chinese-japanese-korean", cjk()),
                sample(
                        "yen",
                        AFrozenInvoice.issued()
                                .inCurrency("JPY")
                                .withLine("設計業務", "12", "HUR", "15000")
                                .withLine("Travel", "1", "C62", "98765432")),
                new Sample("annexes", hours(AFrozenInvoice.issued(), 12), annexes()));
    }

    private static Sample sample(String name, AFrozenInvoice invoice) {
        return new Sample(name, invoice, Annexes.NONE);
    }

    static AFrozenInvoice hours(AFrozenInvoice invoice, int lines) {
        IntStream.range(0, lines)
                .forEach(i -> invoice.withLine(WORK[i % WORK.length], i + 1.25 + "", "HUR", String.valueOf(95 + i)));
        return invoice;
    }

    private static AFrozenInvoice threeRates() {
        return hours(AFrozenInvoice.issued().in("de"), 4)
                .taxed("S", "7", null)
                .withLine("Fachbuch: Brückenlager, 3. Auflage", "3", "C62", "89.90")
                .taxed("Z", "0", null)
                .withLine("Photovoltaikmodul, 410 W", "12", "C62", "96.50")
                .discounted("25.00", "Jahresabschluss")
                .withVatInEuro("1.0655", LocalDate.of(2026, 11, 20), "2530.56");
    }

    private static AFrozenInvoice awkward() {
        return AFrozenInvoice.issued()
                .in("de")
                .to(
                        "Arbeitsgemeinschaft Hafenquerspange Süd Bauabschnitt IIIb Brückenbau und Ingenieurtiefbau GmbH & Co. KG",
                        "AT",
                        "ATU12345678")
                .withLine(
                        "Donaudampfschifffahrtsgesellschaftskapitänsmützenfabrikationsanlagenprüfung",
                        "1",
                        "C62",
                        "12345679.01")
                .withLine("Less deposit, invoice INV-2026-00007", "-1", "C62", "2500.00")
                .discounted("250.00", "Nachlass wegen verspäteter Abgabe der Ausführungsplanung")
                .prepaid("1000.00")
                .withholding("5", "595.00", "bei Abnahme");
    }

    private static AFrozenInvoice cjk() {
        return AFrozenInvoice.issued()
                .to("株式会社東京橋梁設計", "JP", null)
                .taxed("O", "0", null)
                .withLine("橋の設計：構造解析、荷重ケース１〜１４、および図面の作成。上海与北京的桥梁检查和报告编写工作", "40", "HUR", "120")
                .withLine("서울 한강대교 구조 해석 및 현장 점검 보고서 작성", "12", "HUR", "120");
    }

    static Annexes annexes() {
        var rows = IntStream.range(0, 40)
                .mapToObj(i -> new Annexes.TimeRow(
                        LocalDate.of(2026, 11, 1 + i % 28),
                        i % 2 == 0 ? "Jörg Möller" : "Ana-Maria Constantinescu-Schmidt",
                        "Senior Engineer",
                        i % 3 == 0 ? "Bearings" : null,
                        WORK[i % WORK.length],
                        new BigDecimal("1.25")))
                .toList();
        return new Annexes(
                new Annexes.PaymentCode(Picture.svg(code()), "EPC QR code: pay 14,875.00 EUR"),
                List.of(
                        new Annexes.TimeGroup("Structural analysis", rows, new BigDecimal("50.00")),
                        new Annexes.TimeGroup("Site visits", rows.subList(0, 8), new BigDecimal("10.00"))),
                List.of(
                        new Annexes.Expense(
                                LocalDate.of(2026, 11, 3), "Train Hamburg–Kiel", new BigDecimal("58.40"), "EUR", 1),
                        new Annexes.Expense(
                                LocalDate.of(2026, 11, 4), "Hotel, one night", new BigDecimal("129.00"), "EUR", 2)),
                List.of(
                        new Annexes.Receipt(Picture.of("image/jpeg", photo("jpg", 900, 1600)), "Train ticket"),
                        new Annexes.Receipt(Picture.of("image/png", photo("png", 1200, 800)), "Hotel bill")));
    }

    private static String code() {
        var squares = new StringBuilder();
        for (var i = 0; i < 29 * 29; i++) {
            if ((i * 7919 + i / 29 * 104729) % 5 < 2) {
                squares.append("M%d %dh1v1h-1z".formatted(i % 29, i / 29));
            }
        }
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 29 29\" width=\"116\" height=\"116\"><path d=\""
                + squares + "\"/></svg>";
    }

    private static byte[] photo(String format, int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var ink = image.createGraphics();
        ink.setColor(new Color(0xf3, 0xee, 0xe4));
        ink.fillRect(0, 0, width, height);
        ink.setColor(Color.DARK_GRAY);
        for (var y = 60; y < height - 60; y += 40) {
            ink.fillRect(60, y, (y * 37) % (width - 160) + 40, 12);
        }
        ink.dispose();
        try {
            var bytes = new ByteArrayOutputStream();
            ImageIO.write(image, format, bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
