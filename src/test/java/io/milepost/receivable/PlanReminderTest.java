package io.milepost.receivable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.milepost.calendar.BusinessDays;
import io.milepost.calendar.OfficeHours;
import io.milepost.client.Channel;
import io.milepost.client.Clients;
import io.milepost.delivery.Deliveries;
import io.milepost.delivery.DeliveryStatus;
import io.milepost.document.AFrozenInvoice;
import io.milepost.invoice.FrozenInvoices;
import io.milepost.invoice.InvoiceId;
import io.milepost.invoice.OpenCredits;
import io.milepost.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PlanReminderTest {
    private static final InvoiceId INVOICE = InvoiceId.parse("0b0e7c52-6a5c-4a38-9a54-5e1f8c1d2a11");
    private static final LocalDate DUE = LocalDate.of(2026, 11, 2); // a Monday
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
    private static final LocalDate EPIPHANY = LocalDate.of(2027, 1, 6);
    private static final int[] DAYS = {7, 21, 35};

    private final List<ReminderFacts> asked = new ArrayList<>();
    private final FrozenInvoices frozen = mock();
    private final Reminders reminders = mock();
    private final ReminderPauses pauses = mock();
    private final WriteOffs writeOffs = mock();
    private final DisputeRows disputes = mock();
    private final OpenCredits openCredits = mock();
    private final Deliveries deliveries = mock();
    private final Clients clients = mock();
    private final BusinessDays calendar = new BusinessDays(
            ZoneId.of("Europe/Berlin"),
            new OfficeHours(LocalTime.of(9, 0), LocalTime.of(17, 0)),
            Set.of(EPIPHANY)::contains);
    private final PlanReminder plan = new PlanReminder(
            frozen, reminders, pauses, writeOffs, disputes, openCredits, deliveries, this::rule, clients, calendar);
    private final Receivable receivable =
            new Receivable(INVOICE.value(), eur("1190.00"), DUE).lowered(eur("0.00"), eur("0.00"));

    @BeforeEach
    void anInvoiceThatLeftInTime() {
        when(frozen.of(INVOICE)).thenReturn(AFrozenInvoice.issued().build());
        left("2026-10-03T10:00:00Z");
        sent();
    }

    @Test
    void theFirstComesSoManyDaysAfterTheDueDate() {
        assertThat(next()).isEqualTo("1 on 2026-11-09");
    }

    @Test
    void whatReachedTheClientLateIsRemindedOfLate() {
        left("2026-11-20T22:30:00Z"); // 23:30 in Berlin, a Friday

        assertThat(next()).isEqualTo("1 on 2026-11-27");
        left("2026-11-20T23:30:00Z"); // Saturday there

        assertThat(next()).isEqualTo("1 on 2026-11-30"); // Saturday in a week: the Monday after it
    }

    @Test
    void theNextOneKeepsThePolicysDistanceToTheOneBefore() {
        sent(LocalDate.of(2026, 11, 9));
        assertThat(next()).isEqualTo("2 on 2026-11-23");
        sent(LocalDate.of(2026, 12, 23)); // for a promise that was not kept
        assertThat(next()).isEqualTo("2 on 2027-01-07"); // two weeks on is a holiday
        sent(LocalDate.of(2026, 11, 9), LocalDate.of(2026, 11, 23));
        assertThat(next()).isEqualTo("3 on 2026-12-07");
        sent(LocalDate.of(2026, 11, 9), LocalDate.of(2026, 11, 23), LocalDate.of(2026, 12, 7));
        assertThat(next()).isEqualTo("none");
    }

    @Test
    void noneGoesOutWhileTheClientWaitsForAnAnswerOrACreditNote() {
        when(disputes.existsByOpenInvoice(INVOICE.value())).thenReturn(true);
        assertThat(next()).isEqualTo("none");

        when(disputes.existsByOpenInvoice(INVOICE.value())).thenReturn(false);
        when(openCredits.any(INVOICE)).thenReturn(true);
        assertThat(next()).isEqualTo("none");

        when(openCredits.any(INVOICE)).thenReturn(false);
        assertThat(next()).isEqualTo("1 on 2026-11-09");
    }

    @Test
    void aPromiseKeepsRemindersBackUntilTheDayAfterIt() {
        pause(PauseKind.PROMISED, LocalDate.of(2026, 12, 3));
        assertThat(next()).isEqualTo("1 on 2026-12-04");
        pause(PauseKind.PROMISED, LocalDate.of(2026, 10, 20));
        assertThat(next()).isEqualTo("1 on 2026-11-09");
        pause(PauseKind.HANDED_OVER, null);
        assertThat(next()).isEqualTo("none");
    }

    @Test
    void nobodyIsRemindedOfWhatDidNotReachThem() {
        when(deliveries.latest(INVOICE)).thenReturn(Optional.of(status(Optional.empty())));
        assertThat(next()).isEqualTo("none");
    }

    @Test
    void whileAWriteOffIsDecidedNobodyIsReminded() {
        when(writeOffs.existsByOpenInvoice(INVOICE.value())).thenReturn(true);
        assertThat(next()).isEqualTo("none");
    }

    @Test
    void ofAWithheldPartTheClientIsRemindedOnceItIsReleased() {
        Receivable kept = new Receivable(INVOICE.value(), eur("1190.00"), DUE).lowered(eur("0.00"), eur("119.00"));
        assertThat(plan.next(kept, TODAY).orElseThrow().on()).isEqualTo("2026-11-09");
        assertThat(kept.dueBy(DUE)).isEqualTo(eur("1071.00"));
        kept.receive(eur("1071.00"));
        assertThat(plan.next(kept, TODAY)).isEmpty();
        assertThat(kept.dueBy(DUE.plusYears(1))).isEqualTo(eur("0.00"));

        kept.release(LocalDate.of(2027, 3, 1));

        assertThat(plan.next(kept, TODAY).orElseThrow().on()).isEqualTo("2027-03-08");
        assertThat(kept.dueBy(LocalDate.of(2027, 2, 28))).isEqualTo(eur("0.00"));
        assertThat(kept.dueBy(LocalDate.of(2027, 3, 1))).isEqualTo(eur("119.00"));
    }

    private String next() {
        return plan.next(receivable, TODAY)
                .map(planned -> planned.level() + " on " + planned.on())
                .orElse("none");
    }

    @Test
    void thePolicySeesWhatIsOverdueAndNoPartThatIsWithheld() {
        Receivable kept = new Receivable(INVOICE.value(), eur("1190.00"), DUE).lowered(eur("0.00"), eur("119.00"));
        kept.receive(eur("1070.00"));

        assertThat(plan.next(kept, TODAY)).isPresent();

        assertThat(asked.get(asked.size() - 1).amount()).isEqualByComparingTo("1.00");
    }

    private Optional<ReminderRule> rule(ReminderFacts facts) {
        asked.add(facts);
        return facts.level() > DAYS.length ? Optional.empty() : Optional.of(rule(facts.level()));
    }

    private static ReminderRule rule(int level) {
        return new ReminderRule(DAYS[level - 1], Tone.FRIENDLY, BigDecimal.ZERO, BigDecimal.ZERO, false);
    }

    private void sent(LocalDate... days) {
        when(reminders.findByInvoiceOrderByLevel(any()))
                .thenReturn(IntStream.range(0, days.length)
                        .mapToObj(i -> new Reminder(INVOICE, i + 1, rule(i + 1), days[i], eur("1190.00"), eur("0.00")))
                        .toList());
    }

    private void left(String at) {
        when(deliveries.latest(INVOICE)).thenReturn(Optional.of(status(Optional.of(Instant.parse(at)))));
    }

    private static DeliveryStatus status(Optional<Instant> left) {
        return new DeliveryStatus("SENT", Channel.MAIL, "ap@hafenbau.example", 1, "<1@x>", Optional.empty(), left);
    }

    private void pause(PauseKind kind, LocalDate until) {
        when(pauses.findById(INVOICE.value()))
                .thenReturn(Optional.of(
                        new ReminderPause(INVOICE, kind, until, "", "felix", Instant.parse("2026-11-01T10:00:00Z"))));
    }

    private static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }
}
