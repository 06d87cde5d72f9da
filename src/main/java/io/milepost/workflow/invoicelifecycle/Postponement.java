package io.milepost.workflow.invoicelifecycle;

import static io.milepost.workflow.engine.InvoiceVariables.INVOICE_ID;
import static io.milepost.workflow.invoicelifecycle.InvoiceLifecycleModel.*;

import io.milepost.calendar.WrittenDates;
import io.milepost.invoice.InvoiceHeadlines;
import io.milepost.invoice.InvoiceId;
import io.milepost.invoice.Issuer;
import io.milepost.invoice.Timeline;
import io.milepost.project.ProjectTeams;
import io.milepost.workflow.engine.Dates;
import io.milepost.workflow.engine.DomainRefusals;
import io.milepost.workflow.engine.Person;
import io.milepost.workflow.engine.TaskRefused;
import java.time.Clock;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts a draft away until a later day, on record: only by its project manager, and never for a day that has passed. */
@Component
class Postponement {
    private final InvoiceHeadlines headlines;
    private final ProjectTeams teams;
    private final Timeline timeline;
    private final Issuer issuer;
    private final Clock clock;

    Postponement(InvoiceHeadlines headlines, ProjectTeams teams, Timeline timeline, Issuer issuer, Clock clock) {
        this.headlines = headlines;
        this.teams = teams;
        this.timeline = timeline;
        this.issuer = issuer;
        this.clock = clock;
    }

    /** Leaves the moment the timer waits for: the start of that day where the firm is. */
    @Transactional
    void postpone(DelegateExecution draft, Person person) {
        InvoiceId invoice = INVOICE_ID.from(draft);
        String project = headlines.of(invoice).projectCode();
        DomainRefusals.spoken(() -> teams.requireProjectManager(project, person.id()));
        LocalDate until = Dates.optional(POSTPONE_UNTIL, draft, "date to postpone to")
                .filter(date -> date.isAfter(issuer.today(clock)))
                .filter(date -> date.isBefore(issuer.today(clock).plusYears(1)))
                .orElseThrow(
                        () -> new TaskRefused("Choose a day after today and within a year to postpone the draft to."));
        POSTPONE_UNTIL.set(
                draft, until.atStartOfDay(issuer.zone()).toOffsetDateTime().toString());
        timeline.append(invoice, person.id(), "Draft postponed", "until " + WrittenDates.day(until));
    }
}
