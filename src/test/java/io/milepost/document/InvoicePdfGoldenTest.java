package io.milepost.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.billing.RetainerBalance;
import io.milepost.invoice.FrozenInvoice;
import io.milepost.invoice.InvoiceKind;
import io.milepost.invoice.Seller;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class InvoicePdfGoldenTest {
    private static final RenderInvoice RENDER = new RenderInvoice(AFrozenInvoice.ISSUER);

    @Test
    void anInvoiceStatesAllThatTheVatDirectiveDemands() {
        var pages = print(AFrozenInvoice.issued());

        assertThat(pages.pages()).hasSize(1);
        assertThat(pages.text())
                .contains("Invoice INV-2026-00001")
                .contains("Issue date 24 November 2026")
                .contains("Due date 24 December 2026")
                .contains("1 Oct 2026 – 20 Nov 2026")
                .contains("Brückner & Vale Engineering GmbH", "Kehrwieder 9", "DE-20457 Hamburg")
                .contains("DE298765432", "48/123/04567", "HRB 123456")
                .contains("Hafenbau Nord GmbH", "Attn. Jörg Möller", "Am Sandtorkai 40", "20457 Hamburg")
                .contains("DE811234567", "PO-4711/26", "Kst. 8100", "Harbour Bridge (HARBOUR)")
                .contains("1 Milestone M2: Concept approved 1 pc 12,500.00 19% 12,500.00")
                .contains("VAT 19% 12,500.00 2,375.00")
                .contains("Net total 12,500.00 EUR", "VAT 2,375.00 EUR", "Total 14,875.00 EUR")
                .contains("Please pay 14,875.00 EUR by 24 December 2026")
                .contains("DE02 2005 0550 1015 8713 93", "HASPDEHHXXX", "Hamburger Sparkasse")
                .contains("Page 1 of 1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|Sum of lines 12,500.00 EUR|Discount: Early order −250.00 EUR|Net total 12,250.00 EUR",
                "de|Summe der Positionen 12.500,00 EUR|Nachlass: Early order −250,00 EUR|Nettobetrag 12.250,00 EUR",
                "fr|Total des lignes 12 500,00 EUR|Remise : Early order −250,00 EUR|Total HT 12 250,00 EUR"
            })
    void aDiscountStandsWithItsReasonBetweenTheLinesAndTheNet(
            String language, String before, String discount, String net) {
        var text = print(AFrozenInvoice.issued().in(language).discounted("250.00", "Early order"))
                .text()
                .replaceAll("[\\s\u00a0]+", " ")
                .replace('-', '−');

        assertThat(text).contains(before, discount, net);
    }

    @Test
    void aCreditNoteNamesItsInvoiceAndAsksForNothing() {
        var pages = print(AFrozenInvoice.issued().numbered("CRN-2026-00001").correcting("INV-2026-00001"));

        assertThat(pages.title()).isEqualTo("Credit note CRN-2026-00001");
        assertThat(pages.text())
                .contains("Credit note CRN-2026-00001", "Credit note number CRN-2026-00001")
                .contains("Corrects invoice INV-2026-00001", "Invoice date 23 November 2026")
                .contains("Total 14,875.00 EUR", "14,875.00 EUR is credited on invoice INV-2026-00001.")
                .doesNotContain("Please pay", "Due date", "DE02 2005");
        assertThat(print(AFrozenInvoice.issued()
                                .in("de")
                                .numbered("CRN-2026-00001")
                                .correcting("INV-2026-00001"))
                        .text())
                .contains("Rechnungskorrektur CRN-2026-00001", "Zu Rechnung INV-2026-00001")
                .contains("Rechnungsdatum 23. November 2026", "Datum der Korrektur 24. November 2026");
    }

    @Test
    void aDepositInvoiceIsCalledOne() {
        assertThat(print(AFrozenInvoice.issued().of(InvoiceKind.DEPOSIT)).text())
                .contains("Deposit invoice INV-2026-00001");
        assertThat(print(AFrozenInvoice.issued().of(InvoiceKind.DEPOSIT).in("de"))
                        .text())
                .contains("Anzahlungsrechnung INV-2026-00001");
        assertThat(print(AFrozenInvoice.issued().of(InvoiceKind.DEPOSIT).in("fr"))
                        .text())
                .contains("Facture d’acompte INV-2026-00001");
    }

    @Test
    void whatWasPaidAheadAndWhatIsRetainedStandUnderTheTotal() {
        var pages = print(AFrozenInvoice.issued()
                .withLine("Concept", "1", "C62", "12500.00")
                .withLine("Less deposit, invoice INV-2026-00007", "-1", "C62", "2500.00")
                .prepaid("1000.00")
                .withholding("5", "595.00", "on acceptance"));

        assertThat(pages.text())
                .contains("2 Less deposit, invoice INV-2026-00007 -1 pc 2,500.00 19% -2,500.00")
                .contains("Total 11,900.00 EUR")
                .contains("Paid in advance -1,000.00 EUR")
                .contains("Retained -595.00 EUR")
                .contains("Payable 10,305.00 EUR")
                .contains("Please pay 10,305.00 EUR by 24 December 2026")
                .contains("Another 595.00 EUR (5%) is retained and falls due on acceptance.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | Included hours 1 Oct 2026 – 31 Oct 2026: 15.00 of 15.00 h used. 5.00 h of these were brought forward. 2.50 h beyond them are charged by the hour.
            de | Enthaltene Stunden 01.10.2026 – 31.10.2026: 15,00 von 15,00 Std. genutzt. Davon 5,00 Std. aus früheren Zeiträumen. 2,50 Std. darüber hinaus werden nach Aufwand berechnet.
            fr | Heures incluses 01/10/2026 – 31/10/2026 : 15,00 h utilisées sur 15,00 h. Dont 5,00 h reportées de périodes précédentes. 2,50 h au-delà sont facturées au temps passé.
            """)
    void aRetainersHoursAreAccountedFor(String language, String told) {
        var october = balance("600", "300", "900", "150", "0", "0");

        assertThat(inOneLine(print(AFrozenInvoice.issued().in(language).with(october))))
                .contains(told);
    }

    @Test
    void whatIsLeftOfARetainersHoursIsCarriedOnOrExpires() {
        var october = balance("600", "300", "450", "0", "330", "120");

        assertThat(inOneLine(print(AFrozenInvoice.issued().in("en").with(october))))
                .contains("7.50 of 15.00 h used.", "5.50 h are carried forward. 2.00 h expire.");
    }

    @Test
    void whileAPeriodGoesOnNothingOfItsHoursExpires() {
        var october = balance("600", "300", "450", "0", "330", "120").soFar();

        assertThat(inOneLine(print(AFrozenInvoice.issued().in("en").with(october))))
                .contains("7.50 of 15.00 h used so far.")
                .doesNotContain("carried forward", "expire");
    }

    private static RetainerBalance balance(
            String own, String kept, String used, String over, String carried, String expiring) {
        return new RetainerBalance(
                "CARE",
                LocalDate.of(2026, 10, 1),
                LocalDate.of(2026, 10, 31),
                new BigDecimal(own),
                new BigDecimal(kept),
                new BigDecimal(used),
                new BigDecimal(over),
                new BigDecimal(carried),
                new BigDecimal(expiring),
                false);
    }

    private static String inOneLine(PrintedPages pages) {
        return pages.text().replaceAll("\\s+", " ");
    }

    @Test
    void theFileSaysWhatItIs() {
        var pages = print(AFrozenInvoice.issued().in("de"));

        assertThat(pages.embedsEveryFont()).isTrue();
        assertThat(pages.title()).isEqualTo("Rechnung INV-2026-00001");
        assertThat(pages.author()).isEqualTo("Brückner & Vale Engineering GmbH");
        assertThat(pages.language()).isEqualTo("de");
        assertThat(pages.created()).startsWith("D:20261124");
    }

    @Test
    void aDraftCarriesTheWatermarkOnEveryPageAndNeitherNumberNorIssueDate() {
        var pages = print(lines(AFrozenInvoice.draft(), 40));

        assertThat(pages.pages())
                .hasSizeGreaterThan(1)
                .allSatisfy(page -> assertThat(page).contains("Draft"));
        assertThat(pages.text()).doesNotContain("INV-", "Invoice number", "Issue date", "Due date", "null");
        assertThat(pages.text()).contains("Payable within 30 days");
    }

    @Test
    void anIssuedInvoiceHasNoWatermark() {
        assertThat(print(AFrozenInvoice.issued()).text()).doesNotContain("Draft");
    }

    @Test
    void sixtyLinesRepeatTheirHeadingAndCountTheirPages() {
        var pages = print(lines(AFrozenInvoice.issued(), 60)).pages();

        assertThat(pages).hasSize(3);
        for (var i = 0; i < 3; i++) {
            assertThat(pages.get(i))
                    .contains("Description Quantity", "Page " + (i + 1) + " of 3", "Invoice INV-2026-00001");
        }
        assertThat(String.join("\n", pages)).contains("1 Senior Engineer 1", "60 Senior Engineer 60");
    }

    @ParameterizedTest
    @EnumSource(Design.class)
    void whereTheTableBreaksTheSumSoFarIsCarried(Design design) {
        var look = Look.of(design, Branding.PLAIN);
        var pages = PrintedPages.of(
                        RENDER.pdf(lines(AFrozenInvoice.issued(), 130).build(), look, List.of()))
                .pages();

        for (var i = 0; i < pages.size() - 1; i++) {
            var last = Pattern.compile("Senior Engineer (\\d+) 1 pc")
                    .matcher(pages.get(i))
                    .results()
                    .mapToInt(row -> Integer.parseInt(row.group(1)))
                    .max()
                    .orElseThrow();
            var sum = Wording.in("en").figure(new BigDecimal("10.01").multiply(BigDecimal.valueOf(last)));
            assertThat(pages.get(i)).contains("Carried forward " + sum);
            assertThat(pages.get(i + 1)).contains("Brought forward " + sum);
        }
        assertThat(pages).hasSizeGreaterThan(2);
        assertThat(pages.get(0)).doesNotContain("Brought forward");
        assertThat(pages.get(pages.size() - 1)).doesNotContain("Carried forward");
    }

    @ParameterizedTest
    @ValueSource(
            ints = {1, 2, 3, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 29, 30, 31, 32, 33, 34, 35, 36, 37})
    void totalsNeverStandOnAPageWithoutLinesAndEveryPageWithLinesHasOneHeading(int count) {
        var pages = print(lines(AFrozenInvoice.issued(), count)).pages();

        var last = pages.get(pages.size() - 1);
        assertThat(last).contains("Net total").contains("Senior Engineer " + count);
        assertThat(pages)
                .allSatisfy(page -> assertThat(Pattern.compile("Description Quantity")
                                .matcher(page)
                                .results())
                        .hasSize(1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Net total 12,345,679.01 EUR | VAT 2,345,679.01 EUR | Total 14,691,358.02 EUR",
                "de | Nettobetrag 12.345.679,01 EUR | Umsatzsteuer 2.345.679,01 EUR | Gesamtbetrag 14.691.358,02 EUR",
                "fr | Total HT 12 345 679,01 EUR | TVA 2 345 679,01 EUR | Total TTC 14 691 358,02 EUR"
            })
    void totalsAreTheFrozenOnesInEveryLanguage(String language, String net, String vat, String gross) {
        var pages = print(AFrozenInvoice.issued().in(language).withLine("Work", "1", "C62", "12345679.01"));

        assertThat(pages.text()).contains(net, vat, gross);
    }

    @ParameterizedTest
    @CsvSource({"en, ',', '.'", "de, '.', ','", "fr, ' ', ','"})
    void everyAmountReadsBackToTheCent(String language, String grouping, String decimal) {
        var random = new Random(20261124);
        for (var i = 0; i < 15; i++) {
            var invoice = AFrozenInvoice.issued()
                    .in(language)
                    .withLine(
                            "Work",
                            random.nextInt(1, 400) + ".25",
                            "HUR",
                            "%d.%02d".formatted(random.nextInt(300), random.nextInt(100)))
                    .withLine("More", "1", "C62", "%d.%02d".formatted(random.nextInt(900_000), random.nextInt(100)))
                    .build();

            var amounts = Pattern.compile("(\\d[\\d., ]*) EUR$", Pattern.MULTILINE)
                    .matcher(print(invoice).text())
                    .results()
                    .map(found -> found.group(1).replace(grouping, "").replace(decimal, "."))
                    .map(BigDecimal::new)
                    .toList();

            var totals = invoice.totals();
            assertThat(amounts).containsExactly(totals.net(), totals.vat(), totals.gross());
        }
    }

    @Test
    void aDraftCanBeLookedAtBeforeTheFirmsSettingsAreComplete() {
        var draft = AFrozenInvoice.draft().build();
        var blank =
                new Seller(null, null, null, null, "DE", null, null, null, null, null, null, null, null, null, null);
        var pages = print(new FrozenInvoice(
                draft.id(),
                draft.kind(),
                draft.businessKey(),
                null,
                null,
                null,
                null,
                draft.serviceFrom(),
                draft.serviceTo(),
                draft.currency(),
                draft.language(),
                blank,
                draft.buyer(),
                draft.projectCode(),
                draft.projectName(),
                null,
                null,
                draft.subject(),
                null,
                30,
                draft.lines(),
                draft.allowances(),
                draft.taxes(),
                draft.totals(),
                null,
                null,
                draft.prepaid(),
                null,
                null,
                List.of()));

        assertThat(pages.text()).contains("Draft invoice").doesNotContain("null");
    }

    @Test
    void reverseChargeIsSaidInTheClientsLanguage() {
        var pages = print(AFrozenInvoice.issued()
                .in("de")
                .to("Nordic Light ApS", "DK", "DK12345678")
                .taxed("AE", "0", null)
                .withLine("Beratung", "8", "HUR", "120"));

        assertThat(pages.text())
                .contains("Reverse Charge, USt.", "Steuerschuldnerschaft des Leistungsempfängers")
                .contains("DÄNEMARK", "DK12345678", "8,00 Std. 120,00", "Gesamtbetrag 960,00 EUR");
    }

    @Test
    void theFrozenLegalNoteGoesBeforeOurs() {
        var pages = print(AFrozenInvoice.issued()
                .inCurrency("CHF")
                .to("Alpine Orchards AG", "CH", null)
                .taxed("O", "0", "Place of supply is Switzerland."));

        assertThat(pages.text()).contains("Place of supply is Switzerland.", "Total 12,500.00 CHF", "SWITZERLAND");
    }

    @Test
    void yenHaveNoDecimals() {
        assertThat(Wording.in("en").amount(new BigDecimal("1250000"), "JPY")).isEqualTo("1,250,000\u00a0JPY");
    }

    @Test
    void whatPeopleWroteIsTextWithItsLineBreaks() {
        var pages = print(AFrozenInvoice.issued()
                .withLine(
                        "<script>x</script> <img src='file:///etc/passwd'> {{number}} & Co.\nsecond line",
                        "1",
                        "C62",
                        "5"));

        assertThat(pages.text())
                .contains("<script>x</script> <img", "{{number}} & Co.")
                .containsPattern("(?m)^second line");
    }

    @Test
    void aCharacterNoFontHasBecomesABoxInsteadOfAnError() {
        var pages = print(AFrozenInvoice.issued().withLine("桥 design 🌉 Łódź Ωmega Привет\u0007", "1", "C62", "5"));

        assertThat(pages.text()).contains("桥 design □ Łódź Ωmega Привет");
    }

    @Test
    void twoThousandCharactersFlowOverThePages() {
        var text =
                IntStream.range(0, 250).mapToObj(i -> "word%03d".formatted(i)).toList();
        var pages = print(
                AFrozenInvoice.issued().withNote("n\n".repeat(20)).withLine(String.join(" ", text), "1", "C62", "5"));

        assertThat(pages.text()).contains(List.of("word000", "word249")).contains("Total 5.95 EUR");
        assertThat(text).allSatisfy(word -> assertThat(pages.text()).containsOnlyOnce(word));
    }

    private static AFrozenInvoice lines(AFrozenInvoice invoice, int count) {
        IntStream.rangeClosed(1, count).forEach(i -> invoice.withLine("Senior Engineer " + i, "1", "C62", "10.01"));
        return invoice;
    }

    private static PrintedPages print(AFrozenInvoice invoice) {
        return print(invoice.build());
    }

    private static PrintedPages print(FrozenInvoice invoice) {
        return PrintedPages.of(RENDER.pdf(invoice));
    }
}
