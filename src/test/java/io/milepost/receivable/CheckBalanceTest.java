package io.milepost.receivable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import io.milepost.calendar.BusinessDays;
import io.milepost.calendar.OfficeHours;
import io.milepost.invoice.InvoiceId;
import io.milepost.invoice.Issuer;
import io.milepost.money.Money;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CheckBalanceTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final InvoiceId INVOICE = InvoiceId.parse("0b0e7c52-6a5c-4a38-9a54-5e1f8c1d2a11");
    private static final String TUESDAY_MORNING = "2026-11-24T10:15:00Z";

    private final Receivables receivables = mock();
    private final PlanReminder plan = mock();
    private final Issuer issuer = mock();
    private final BusinessDays calendar =
            new BusinessDays(BERLIN, new OfficeHours(LocalTime.of(9, 0), LocalTime.of(17, 0)), day -> false);

    @Test
    void beforeTheDueDateNothingIsPlannedAndTheFirstLookIsTheDayAfter() {
        assertThat(look(TUESDAY_MORNING, "2026-12-24")).isEqualTo("2026-12-25T08:00:00Z");
        assertThat(look(TUESDAY_MORNING, "2026-11-27")).isEqualTo("2026-11-30T08:00:00Z"); // over the weekend
        verifyNoInteractions(plan);
    }

    @Test
    void overdueTheNextLookIsTheDayOfTheNextReminder() {
        planned("2026-12-01");
        assertThat(look(TUESDAY_MORNING, "2026-11-10")).isEqualTo("2026-12-01T08:00:00Z");
    }

    @Test
    void whatIsLateIsDoneAtOnceButNotAtNightOrOnAWeekend() {
        planned("2026-11-16");
        assertThat(look(TUESDAY_MORNING, "2026-11-02")).isEqualTo(TUESDAY_MORNING);
        assertThat(look("2026-11-24T22:15:00Z", "2026-11-02")).isEqualTo("2026-11-25T08:00:00Z");
        assertThat(look("2026-11-28T10:15:00Z", "2026-11-02")).isEqualTo("2026-11-30T08:00:00Z");
    }

    @Test
    void withoutAReminderToComeItLooksAgainInAWeek() {
        when(plan.next(any(), any())).thenReturn(Optional.empty());
        assertThat(look(TUESDAY_MORNING, "2026-11-02")).isEqualTo("2026-12-01T08:00:00Z");
    }

    private void planned(String day) {
        var rule = new ReminderRule(7, Tone.FRIENDLY, BigDecimal.ZERO, BigDecimal.ZERO, false);
        when(plan.next(any(), any())).thenReturn(Optional.of(new PlannedReminder(1, LocalDate.parse(day), rule)));
    }

    private String look(String now, String due) {
        Clock clock = Clock.fixed(Instant.parse(now), BERLIN);
        when(issuer.today(clock)).thenReturn(LocalDate.ofInstant(clock.instant(), BERLIN));
        var zero = Money.of("0.00", "EUR");
        when(receivables.lock(INVOICE.value()))
                .thenReturn(
                        Optional.of(new Receivable(INVOICE.value(), Money.of("1190.00", "EUR"), LocalDate.parse(due))
                                .lowered(zero, zero)));
        FollowUp followUp = new CheckBalance(receivables, plan, calendar, issuer, clock).of(INVOICE);
        assertThat(followUp.settled()).isFalse();
        return followUp.nextLook().toString();
    }
}
