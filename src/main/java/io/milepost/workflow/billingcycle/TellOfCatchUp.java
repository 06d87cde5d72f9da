package io.milepost.workflow.billingcycle;

import io.milepost.schedule.PeriodState;
import io.milepost.schedule.PeriodsCaughtUp;
import io.milepost.schedule.ScheduledPeriod;
import io.milepost.workflow.engine.MailPeople;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Mails a project's manager once when periods were billed late, and names them. */
@Component
class TellOfCatchUp {
    private final MailPeople mailPeople;

    TellOfCatchUp(MailPeople mailPeople) {
        this.mailPeople = mailPeople;
    }

    @EventListener
    void on(PeriodsCaughtUp caughtUp) {
        List<ScheduledPeriod> periods = caughtUp.periods();
        mailPeople.tell(
                caughtUp.schedule().toString(),
                "caught up to " + periods.get(periods.size() - 1).period().from(),
                Set.of(caughtUp.projectManager()),
                "Billed late: %s of %s"
                        .formatted(
                                periods.size() == 1 ? "one period" : periods.size() + " periods", caughtUp.schedule()),
                "These periods could not be billed on their billing days, and were caught up in their order:\n\n%s\n\nTheir drafts are in Tasklist. Invoices have the day on which they are issued.\n"
                        .formatted(periods.stream().map(TellOfCatchUp::inWords).collect(Collectors.joining("\n"))));
    }

    private static String inWords(ScheduledPeriod period) {
        return "%s (%s). %s%s"
                .formatted(
                        period.period().inWords(),
                        period.businessKey(),
                        period.why(),
                        period.is(PeriodState.NOTHING_TO_BILL) ? "; there was nothing to bill" : "");
    }
}
