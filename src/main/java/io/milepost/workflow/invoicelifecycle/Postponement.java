package io.milepost.workflow.invoicelifecycle;

import static io.milepost.workflow.invoicelifecycle.InvoiceLifecycleModel.*;

import io.milepost.invoice.InvoiceHeadlines;
import io.milepost.invoice.InvoiceId;
import io.milepost.invoice.Timeline;
import io.milepost.workflow.engine.Person;
import io.milepost.workflow.engine.TaskForbidden;
import io.milepost.workflow.engine.TaskRefused;
import java.time.Clock;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Puts a draft away until a later day, on record: only by its project manager, and never for a day that has passed. */
@Component
class Postponement {
    private final InvoiceHeadlines headlines;
    private final Timeline timeline;
    private final Clock clock;

    Postponement(InvoiceHeadlines headlines, Timeline timeline, Clock clock) {
        this.headlines = headlines;
        this.timeline = timeline;
        this.clock = clock;
    }

    void check(DelegateTask task, Person person) {
        InvoiceId invoice = INVOICE_ID.from(task.getExecution());
        if (!headlines.of(invoice).projectManager().equals(person.id())) {
            throw new TaskForbidden("Only the project's manager can postpone this draft.");
        }
        LocalDate until = Dates.optional(POSTPONE_UNTIL, task.getExecution(), "date to postpone to")
                .filter(date -> date.isAfter(LocalDate.now(clock)))
                .orElseThrow(() -> new TaskRefused("Choose a day after today to postpone the draft to."));
        POSTPONE_UNTIL.set(task.getExecution(), until.toString());
        timeline.append(invoice, person.id(), "Draft postponed", "until " + until);
    }
}
