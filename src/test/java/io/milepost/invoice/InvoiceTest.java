package io.milepost.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.milepost.project.LineGrouping;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class InvoiceTest {
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final List<Consumer<Invoice>> STEPS = List.of(
            invoice -> invoice.submit("maya", "hash", NOW),
            Invoice::approve,
            Invoice::sendBack,
            Invoice::discard,
            invoice -> invoice.issue("INV-2026-00001", DAY, DAY));
    private static final Map<InvoiceState, Set<InvoiceState>> LEGAL = Map.of(
            InvoiceState.DRAFT, Set.of(InvoiceState.IN_APPROVAL, InvoiceState.DISCARDED),
            InvoiceState.IN_APPROVAL, Set.of(InvoiceState.APPROVED, InvoiceState.DRAFT),
            InvoiceState.APPROVED, Set.of(InvoiceState.DRAFT, InvoiceState.ISSUED),
            InvoiceState.ISSUED, Set.of(),
            InvoiceState.DISCARDED, Set.of());

    @Property
    void whateverIsTriedOnlyLegalStepsHappen(@ForAll @Size(max = 30) List<@IntRange(max = 4) Integer> tries) {
        Invoice invoice = draft();
        for (int attempt : tries) {
            InvoiceState before = invoice.state();
            try {
                STEPS.get(attempt).accept(invoice);
                assertThat(LEGAL.get(before)).contains(invoice.state());
            } catch (IllegalTransition refused) {
                assertThat(invoice.state()).isEqualTo(before);
            }
        }
        assertThat(Arrays.asList(InvoiceState.values())).contains(invoice.state());
    }

    @Test
    void anIssuedInvoiceIsNeverRedrafted() {
        Invoice invoice = draft();
        STEPS.get(0).accept(invoice);
        STEPS.get(1).accept(invoice);
        STEPS.get(4).accept(invoice);

        assertThatThrownBy(() -> invoice.redraft(
                        Layout.of("other", LineGrouping.ROLE),
                        List.of(),
                        TaxTable.of(List.of(), List.of(), invoice.currency(), null),
                        java.math.BigDecimal.ZERO))
                .isInstanceOf(IllegalTransition.class)
                .hasMessageContaining("it is issued");
    }

    @Test
    void whoeverEditsOrSubmitsIsADrafter() {
        Invoice invoice = draft();
        invoice.draftedBy("lena");
        invoice.submit("maya", "hash", NOW);

        assertThat(invoice.drafters()).containsExactlyInAnyOrder("lena", "maya");
    }

    @Test
    void numbersFollowEachOtherBeyondFiveDigitsAndDatesNeverRunBackwards() {
        NumberSeries series = new NumberSeries("INV-2026", DAY);

        assertThat(series.next(DAY)).isEqualTo("INV-2026-00001");
        assertThat(series.next(DAY.minusDays(3))).isEqualTo("INV-2026-00002");
        assertThat(series.lastDate()).isEqualTo(DAY);
        for (int i = 3; i <= 99_999; i++) {
            series.next(DAY);
        }
        assertThat(series.next(DAY)).isEqualTo("INV-2026-100000");
    }

    private static Invoice draft() {
        return new Invoice(
                InvoiceKind.INVOICE,
                new BusinessKey("HARBOUR/M2"),
                new Engagement("HARBOUR", "HAFENBAU", Currency.getInstance("EUR")),
                DAY,
                Layout.of("Harbour", LineGrouping.ROLE),
                NOW);
    }

    @Test
    void aNewYearBeginsANewSeries() {
        LocalDate lastDay = LocalDate.of(2026, 12, 31);
        LocalDate newYear = lastDay.plusDays(1);
        NumberSeries old = new NumberSeries(InvoiceKind.INVOICE.series(lastDay.getYear()), lastDay);
        NumberSeries fresh = new NumberSeries(InvoiceKind.INVOICE.series(newYear.getYear()), newYear);

        assertThat(old.next(lastDay)).isEqualTo("INV-2026-00001");
        assertThat(fresh.next(newYear)).isEqualTo("INV-2027-00001");
        assertThat(old.next(lastDay)).isEqualTo("INV-2026-00002"); // the clock was set back over midnight
    }
}
