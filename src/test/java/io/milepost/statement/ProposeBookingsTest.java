package io.milepost.statement;

import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.invoice.InvoiceId;
import io.milepost.money.Money;
import io.milepost.receivable.APayment;
import io.milepost.receivable.OpenInvoice;
import io.milepost.receivable.Payment;
import io.milepost.statement.file.ReadEntry;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an entry is likely to be, from what its payer wrote, its amount, and where it came from. */
class ProposeBookingsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 30);
    private static final String IBAN = "DE75512108001245126199";

    private final OpenInvoice first = invoice("INV-2026-00001", "HAFENBAU", "Hafenbau Nord GmbH", 10, "1190.00");
    private final OpenInvoice second = invoice("INV-2026-00002", "HAFENBAU", "Hafenbau Nord GmbH", 5, "500.00");
    /** Of the first invoice. */
    private List<Payment> recorded = List.of();

    private final OpenInvoice other = invoice("INV-2026-123456", "ORCHARD", "Orchard Ltd.", 1, "500.00");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INV-2026-00001",
                "inv 2026 00001",
                "RE-Nr. INV 2026 00001 vom 1.11.2026",
                "Rechnung INV202600001",
                "RG 2026-00001 / Kd. 4711",
                "Rechn.INV-2026-0 0001",
                "INV–2026–00001",
                "ReNr.2026/00001 Danke",
                "I NV-20 26-00001"
            })
    void aNumberIsFoundHoweverItIsWritten(String text) {
        Proposal proposal = propose(credit("1190.00", text));

        assertThat(proposal.confidence()).as(proposal.why()).isEqualTo(Confidence.CERTAIN);
        assertThat(proposal.key()).isEqualTo("PAYMENT:INV-2026-00001=1190.00:0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"INV-2026-00009", "12026-00001", "INV-2025-00001", "Order 20260000", "", "INV-2026-000011"})
    void whatOnlyLooksLikeANumberOfOursIsNone(String text) {
        assertThat(propose(credit("1190.00", text)).kind()).isEqualTo(Proposal.Kind.NOTHING);
    }

    @Test
    void ofTwoNumbersThatBeginAlikeTheOneThatIsWrittenIsMeant() {
        var shorter = invoice("INV-2026-12345", "HAFENBAU", "Hafenbau Nord GmbH", 1, "1190.00");

        assertThat(propose(List.of(shorter, other), credit("1190.00", "INV-2026-12345 6.11.26"))
                        .key())
                .contains("INV-2026-12345=");
        assertThat(propose(List.of(shorter, other), credit("500.00", "INV-2026-123456"))
                        .key())
                .contains("INV-2026-123456=");
    }

    @Test
    void theReferencesOfOurPaymentCodesAreRead() {
        assertThat(propose(entry("1190.00", true, false, "", "RF18INV202600001", "", ""))
                        .confidence())
                .isEqualTo(Confidence.CERTAIN);
        assertThat(propose(entry("1190.00", true, false, "", "000000000000000002026000018", "", ""))
                        .confidence())
                .isEqualTo(Confidence.CERTAIN);
    }

    @Test
    void anotherAmountIsOnlyLikelyAndSaysWhatIsLeft() {
        assertThat(propose(credit("1000.00", "INV-2026-00001")).why())
                .isEqualTo("It names INV-2026-00001; 190.00 EUR of the 1,190.00 EUR due are still open after it.");
        assertThat(propose(credit("1200.00", "INV-2026-00001")).why())
                .isEqualTo("It names INV-2026-00001; it is 10.00 EUR more than is due.");
    }

    @Test
    void severalInvoicesAreCertainTogetherOrPaidOldestFirst() {
        Proposal together = propose(credit("1690.00", "INV-2026-00001 und 2026-00002"));
        assertThat(together.confidence()).isEqualTo(Confidence.CERTAIN);
        assertThat(together.parts()).hasSize(2);

        Proposal divided = propose(credit("1600.00", "INV-2026-00001 INV-2026-00002"));
        assertThat(divided.confidence()).isEqualTo(Confidence.LIKELY);
        assertThat(divided.key()).isEqualTo("PAYMENT:INV-2026-00001=1190.00+INV-2026-00002=410.00:0");
    }

    @Test
    void whatBanksKeptCountsAndTheSecondOfTwoPaymentsFindsNothingDue() {
        var kept = new StatementEntry(
                "s", 1, "DE", "k", "CSV", read("1175.00", true, false, "INV-2026-00001", "", "", "", "15.00"));
        var again = credit("1190.00", "INV-2026-00001");

        var both = ProposeBookings.of(List.of(kept, again), owed(List.of(first)));

        assertThat(both.get(kept).confidence()).isEqualTo(Confidence.CERTAIN);
        assertThat(both.get(again).why()).isEqualTo("It names INV-2026-00001, of which nothing is due any more.");
    }

    @Test
    void aPayerIsKnownByAccountOrNameAndOnlyOneThingMayFit() {
        assertThat(propose(entry("500.00", true, false, "thanks", "", "", IBAN)).why())
                .isEqualTo("It names no invoice, but is exactly what is due of INV-2026-00002 of Hafenbau Nord GmbH,"
                        + " whose account has paid before.");
        assertThat(propose(entry("500.00", true, false, "thanks", "", "HAFENBAU NORD", ""))
                        .confidence())
                .isEqualTo(Confidence.LIKELY);
        assertThat(propose(entry("500.00", true, false, "thanks", "", "Somebody", ""))
                        .kind())
                .isEqualTo(Proposal.Kind.NOTHING);
        assertThat(propose(entry("1690.00", true, false, "thanks", "", "", IBAN))
                        .parts())
                .hasSize(2);
    }

    @Test
    void moneyThatLeftConcernsNobodyUnlessTheBankTookSomethingBack() {
        assertThat(propose(entry("35.00", false, false, "Rent", "", "", "")).kind())
                .isEqualTo(Proposal.Kind.NO_CONCERN);
        assertThat(propose(entry("35.00", false, true, "Return", "", "", "")).kind())
                .isEqualTo(Proposal.Kind.NOTHING);
    }

    @Test
    void moneyThatLeftAndNamesAnInvoiceOfOursIsForAPerson() {
        recorded = List.of(APayment.received(7, Money.of("1190.00", "EUR"), DAY.minusDays(20)));

        Proposal back = propose(entry("1190.00", false, false, "Rücklastschrift INV-2026-00001", "", "", ""));
        assertThat(back.key()).isEqualTo("REVERSAL:INV-2026-00001=1190.00:7");
        assertThat(back.confidence()).isEqualTo(Confidence.LIKELY);
        assertThat(propose(entry("1190.00", false, false, "INV-2026-00001", "", "", ""))
                        .key())
                .isEqualTo(back.key());
        assertThat(propose(entry("1190.00", false, true, "INV-2026-00001", "", "", ""))
                        .confidence())
                .isEqualTo(Confidence.CERTAIN);

        Proposal other = propose(entry("1193.00", false, false, "INV-2026-00001", "", "", ""));
        assertThat(other.kind()).isEqualTo(Proposal.Kind.NOTHING);
        assertThat(other.why())
                .isEqualTo("It names INV-2026-00001, but is no payment of it and not what was paid too much.");
    }

    @Test
    void aReturnThatOnlyItsWordsTellIsLikelyAtMost() {
        assertThat(propose(entry("35.00", false, false, "SEPA-Ruecklastschrift", "", "", ""))
                        .kind())
                .isEqualTo(Proposal.Kind.NOTHING);
        recorded = List.of(APayment.received(7, Money.of("1190.00", "EUR"), DAY.minusDays(20)));
        assertThat(propose(entry("1190.00", false, false, "Rücklastschrift", "", "", IBAN))
                        .confidence())
                .isEqualTo(Confidence.LIKELY);
    }

    @Test
    void whatIsRecordedAlreadyIsNotCertainASecondTime() {
        recorded = List.of(APayment.received(7, Money.of("1190.00", "EUR"), DAY.minusDays(3)));

        Proposal again = propose(credit("1190.00", "INV-2026-00001"));
        assertThat(again.key()).isEqualTo("PAYMENT:INV-2026-00001=1190.00:0");
        assertThat(again.confidence()).isEqualTo(Confidence.LIKELY);
        assertThat(again.why())
                .isEqualTo(
                        "It names INV-2026-00001 and is exactly what is due. A payment of 1,190.00 EUR on 27 Nov 2026 is"
                                + " recorded already: is this another one?");
        assertThat(propose(credit("1690.00", "INV-2026-00001 INV-2026-00002")).confidence())
                .isEqualTo(Confidence.LIKELY);

        recorded = List.of(APayment.received(7, Money.of("1190.00", "EUR"), DAY.minusDays(11)));
        assertThat(propose(credit("1190.00", "INV-2026-00001")).confidence()).isEqualTo(Confidence.CERTAIN);
        recorded = List.of(APayment.received(7, Money.of("1180.00", "EUR"), DAY.minusDays(1)));
        assertThat(propose(credit("1190.00", "INV-2026-00001")).confidence()).isEqualTo(Confidence.CERTAIN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INV-2026-00001 less CRN-2026-00003",
                "INV-2026-00001 ./. C RN 20 26 0 0003",
                "CRN202600003 2026-00001",
                "crn–2026–00003, inv–2026–00001"
            })
    void aCreditNotesNumberIsNoInvoices(String text) {
        var third = invoice("INV-2026-00003", "ORCHARD", "Orchard Ltd.", 1, "700.00");

        assertThat(propose(List.of(first, third), credit("1190.00", text)).why())
                .isEqualTo("It names INV-2026-00001 and is exactly what is due.");
    }

    @Test
    void onePaymentIsNeverDividedOverClients() {
        Proposal fits = propose(credit("1190.00", "INV-2026-00001 INV-2026-123456"));
        assertThat(fits.key()).isEqualTo("PAYMENT:INV-2026-00001=1190.00:0");
        assertThat(fits.confidence()).isEqualTo(Confidence.LIKELY);
        assertThat(fits.why())
                .isEqualTo("It names INV-2026-00001, INV-2026-123456 and is exactly what is due of INV-2026-00001.");

        assertThat(propose(List.of(first, nothingDue(other)), credit("1190.00", "INV-2026-00001 INV-2026-123456"))
                        .confidence())
                .isEqualTo(Confidence.LIKELY);

        Proposal doubtful = propose(
                List.of(first, second, nothingDue(other)),
                credit("1690.00", "INV-2026-00001 INV-2026-00002 INV-2026-123456"));
        assertThat(doubtful.confidence()).isEqualTo(Confidence.LIKELY);
        assertThat(doubtful.why()).endsWith("The others it names are not of this client.");

        Proposal none = propose(credit("1690.00", "INV-2026-00001 INV-2026-123456"));
        assertThat(none.kind()).isEqualTo(Proposal.Kind.NOTHING);
        assertThat(none.why())
                .isEqualTo("It names INV-2026-00001, INV-2026-123456, which are not of one client: say which it pays.");
    }

    @Test
    void ofSeveralNamedTheOneThatFitsExactlyIsProposed() {
        assertThat(propose(credit("500.00", "INV-2026-00001 INV-2026-00002")).key())
                .isEqualTo("PAYMENT:INV-2026-00002=500.00:0");
    }

    /** Whatever is proposed comes to exactly what came in, and what is certain is never more than is due. */
    @Property(tries = 500)
    void whatIsProposedComesToTheEntry(
            @ForAll @IntRange(min = 1, max = 300_000) int cents,
            @ForAll @IntRange(min = 1, max = 7) int named,
            @ForAll @IntRange(min = 0, max = 5) int exact) {
        List<OpenInvoice> all = List.of(first, second, other);
        String text = "";
        for (int i = 0; i < 3; i++) {
            text += (named >> i & 1) == 1 ? " " + all.get(i).number() : "";
        }
        String amount = exact < 3
                ? all.get(exact).due().amount().toPlainString()
                : BigDecimal.valueOf(cents, 2).toPlainString();
        Proposal proposal = propose(credit(amount, text));

        assertThat(proposal.proposes() || (named & 4) == 4 && named > 4).isTrue();
        assertThat(Money.sum(
                        proposal.parts().stream().map(Proposal.Part::amount).toList(),
                        first.due().currency()))
                .isEqualTo(Money.of(proposal.proposes() ? amount : "0.00", "EUR"));
        assertThat(proposal.parts().stream().filter(part -> part.number().equals(other.number())))
                .as("of one client")
                .hasSizeLessThanOrEqualTo(proposal.parts().size() == 1 ? 1 : 0);
        if (proposal.confidence() == Confidence.CERTAIN) {
            assertThat(proposal.parts())
                    .allSatisfy(part -> assertThat(part.amount())
                            .isLessThanOrEqualTo(all.stream()
                                    .filter(invoice -> invoice.number().equals(part.number()))
                                    .findFirst()
                                    .orElseThrow()
                                    .due()));
        }
    }

    private Proposal propose(StatementEntry entry) {
        return propose(List.of(first, second, other), entry);
    }

    private Proposal propose(List<OpenInvoice> invoices, StatementEntry entry) {
        return ProposeBookings.of(List.of(entry), owed(invoices))
                .values()
                .iterator()
                .next();
    }

    private WhatIsOwed owed(List<OpenInvoice> invoices) {
        return new WhatIsOwed(
                invoices,
                List::of,
                () -> Map.of(IBAN, Set.of("HAFENBAU")),
                invoice -> invoice.equals(first.id()) ? recorded : List.of());
    }

    private static StatementEntry credit(String amount, String text) {
        return entry(amount, true, false, text, "", "", "");
    }

    private static StatementEntry entry(
            String amount,
            boolean credit,
            boolean returned,
            String text,
            String structured,
            String payer,
            String iban) {
        return new StatementEntry(
                "s", 1, "DE", "k", "CSV", read(amount, credit, returned, text, structured, payer, iban, "0.00"));
    }

    private static ReadEntry read(
            String amount,
            boolean credit,
            boolean returned,
            String text,
            String structured,
            String payer,
            String iban,
            String charges) {
        return new ReadEntry(
                1,
                DAY,
                DAY,
                new BigDecimal(amount),
                new BigDecimal(charges),
                "EUR",
                credit,
                returned,
                text,
                structured,
                "",
                payer,
                iban,
                "");
    }

    private static OpenInvoice nothingDue(OpenInvoice invoice) {
        return invoice.paid(invoice.due());
    }

    private static OpenInvoice invoice(String number, String client, String name, int daysAgo, String due) {
        Money none = Money.of("0", "EUR");
        return new OpenInvoice(
                new InvoiceId(UUID.nameUUIDFromBytes(number.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .toString()),
                number,
                client,
                name,
                DAY.minusDays(daysAgo),
                Money.of(due, "EUR"),
                none,
                none,
                none);
    }
}
