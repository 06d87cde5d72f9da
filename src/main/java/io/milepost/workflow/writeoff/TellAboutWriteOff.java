package io.milepost.workflow.writeoff;

import static io.milepost.workflow.engine.InvoiceVariables.INVOICE_ID;
import static io.milepost.workflow.engine.InvoiceVariables.INVOICE_NUMBER;
import static io.milepost.workflow.engine.InvoiceVariables.REQUESTED_BY;
import static io.milepost.workflow.writeoff.WriteOffModel.WRITE_OFF_AMOUNT;
import static io.milepost.workflow.writeoff.WriteOffModel.WRITE_OFF_REASON;

import io.milepost.workflow.engine.MailPeople;
import io.milepost.workflow.engine.Managers;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Mails whoever decides about a write-off, and whoever asked for it. */
@Component
class TellAboutWriteOff {
    private final MailPeople mailPeople;
    private final Managers managers;

    TellAboutWriteOff(MailPeople mailPeople, Managers managers) {
        this.mailPeople = mailPeople;
        this.managers = managers;
    }

    void declined(DelegateExecution writeOff, String why) {
        tell(writeOff, "declined", Set.of(REQUESTED_BY.from(writeOff)), "Write-off declined", why.strip() + "\n");
    }

    void reminded(DelegateExecution writeOff) {
        tell(
                writeOff,
                "reminder",
                managers.people(),
                "Write-off to decide",
                "It waits for your decision, and nobody reminds the client meanwhile. You find it in Tasklist.\n\n%s\n"
                        .formatted(WRITE_OFF_REASON.from(writeOff)));
    }

    /** Who asked for it may do without, so that the client is reminded again. */
    void escalated(DelegateExecution writeOff) {
        Set<String> people = new TreeSet<>(managers.people());
        people.add(REQUESTED_BY.from(writeOff));
        tell(
                writeOff,
                "escalation",
                people,
                "Write-off overdue",
                "Nobody has decided it in time, and nobody reminds the client meanwhile. Managers decide; who asked for it may"
                        + " take it back. You find it in Tasklist.\n\n%s\n".formatted(WRITE_OFF_REASON.from(writeOff)));
    }

    private void tell(
            DelegateExecution writeOff, String occasion, Collection<String> people, String subject, String body) {
        mailPeople.tell(
                INVOICE_ID.from(writeOff),
                "write-off-%s/%s".formatted(occasion, writeOff.getProcessInstanceId()),
                people,
                "%s: %s, %s".formatted(subject, INVOICE_NUMBER.from(writeOff), WRITE_OFF_AMOUNT.from(writeOff)),
                body);
    }
}
