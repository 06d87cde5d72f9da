package io.milepost.invoice;

import static org.assertj.core.api.Assertions.*;

import io.milepost.document.AFrozenInvoice;
import io.milepost.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** The last look before a number: each bound lets what is right pass and names what is not. */
class SafetyBoundsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final BigDecimal MOST = new BigDecimal("1000000");

    private final FrozenInvoice content =
            AFrozenInvoice.draft().withLine("Survey", "2", "HUR", "95.00").build();

    @Test
    void anInvoiceWhoseSumsAgreePasses() {
        assertThatCode(() -> SafetyBounds.addUp(content, List.of(line("190.00")), new BigDecimal("190")))
                .doesNotThrowAnyException();
    }

    @Test
    void linesOfWorkThatDifferFromTheirItemsAreNamed() {
        stopped(
                () -> SafetyBounds.addUp(content, List.of(line("190.00")), new BigDecimal("95.00")),
                "The lines of work come to 190.00, the items behind them to 95.00.");
    }

    @Test
    void aTotalThatDoesNotReAddIsNamed() {
        FrozenInvoice.Totals off = new FrozenInvoice.Totals(
                content.totals().net(),
                content.totals().vat(),
                content.totals().gross().add(BigDecimal.ONE));
        FrozenInvoice odd = new FrozenInvoice(
                content.id(),
                content.kind(),
                content.businessKey(),
                null,
                null,
                null,
                null,
                content.serviceFrom(),
                content.serviceTo(),
                content.currency(),
                content.language(),
                content.seller(),
                content.buyer(),
                content.projectCode(),
                content.projectName(),
                null,
                null,
                content.subject(),
                null,
                content.paymentDays(),
                content.lines(),
                content.allowances(),
                content.taxes(),
                off,
                null,
                null,
                content.prepaid(),
                null,
                null,
                List.of());
        stopped(
                () -> SafetyBounds.addUp(odd, List.of(line("190.00")), new BigDecimal("190.00")),
                "Net and VAT come to 226.10, the gross total to 227.10.");
    }

    @Test
    void nothingIsBilledTwice() {
        assertThatCode(() -> SafetyBounds.once(List.of())).doesNotThrowAnyException();
        stopped(
                () -> SafetyBounds.once(List.of("time:tracker:1", "time:tracker:2")),
                "Already billed: time:tracker:1, time:tracker:2.");
    }

    @Test
    void aNumberFollowsTheOneBefore() {
        Set<String> given = Set.of("INV-2026-00001", "INV-2026-00002");
        assertThatCode(() -> SafetyBounds.inSequence("INV-2026-00001", Optional.empty(), (one, other) -> Set.of()))
                .doesNotThrowAnyException();
        assertThatCode(() ->
                        SafetyBounds.inSequence("INV-2026-00003", Optional.of("INV-2026-00002"), (one, other) -> given))
                .doesNotThrowAnyException();
        stopped(
                () -> SafetyBounds.inSequence("INV-2026-00009", Optional.of("INV-2026-00008"), (one, other) -> given),
                "Its number would be INV-2026-00009, but INV-2026-00008 before it was never given.");
        stopped(
                () -> SafetyBounds.inSequence("INV-2026-00002", Optional.of("INV-2026-00001"), (one, other) -> given),
                "Its number would be INV-2026-00002, which another invoice has.");
    }

    @Test
    void aClientIsNotBilledMoreADayThanTheFirmExpects() {
        assertThatCode(() -> SafetyBounds.perDay("Hafenbau", DAY, Money.of("1000000.00", "EUR"), MOST))
                .doesNotThrowAnyException();
        stopped(
                () -> SafetyBounds.perDay("Hafenbau", DAY, Money.of("1000000.01", "EUR"), MOST),
                "With it, Hafenbau gets invoices and credit notes over 1,000,000.01 EUR net on 24 Nov 2026; more than 1,000,000.00 EUR a day"
                        + " is not expected (milepost.bounds.net-per-client-and-day).");
    }

    private static InvoiceLine line(String net) {
        BigDecimal amount = new BigDecimal(net);
        return new InvoiceLine(
                "time:Engineer@95",
                LineKind.TIME,
                "Survey",
                false,
                BigDecimal.ONE,
                "HUR",
                amount,
                amount,
                amount,
                "S",
                new BigDecimal("19"),
                DAY,
                DAY,
                null);
    }

    private static void stopped(ThrowingCallable look, String sentence) {
        assertThatThrownBy(look).isInstanceOf(OutOfBounds.class).hasMessage(sentence);
    }
}
