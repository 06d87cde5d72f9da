package io.milepost.workflow.invoicedispute;

import static io.milepost.workflow.engine.InvoiceVariables.CLIENT_NAME;
import static io.milepost.workflow.engine.InvoiceVariables.INVOICE_ID;
import static io.milepost.workflow.engine.InvoiceVariables.INVOICE_NUMBER;
import static io.milepost.workflow.invoicedispute.InvoiceDisputeModel.DISPUTE_ABOUT;
import static io.milepost.workflow.invoicedispute.InvoiceDisputeModel.DISPUTE_TEXT;

import io.milepost.workflow.engine.MailPeople;
import io.milepost.workflow.engine.Managers;
import java.util.Collection;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Mails whoever has to answer a client. */
@Component
class TellAboutDispute {
    private final MailPeople mailPeople;
    private final Managers managers;

    TellAboutDispute(MailPeople mailPeople, Managers managers) {
        this.mailPeople = mailPeople;
        this.managers = managers;
    }

    void asked(DelegateExecution dispute, String manager) {
        tell(dispute, "asked", Set.of(manager), "%s queries %s", "Please answer the client. You find it in Tasklist.");
    }

    void reminded(DelegateExecution dispute, String manager) {
        tell(
                dispute,
                "reminder",
                Set.of(manager),
                "Reminder: %s queries %s",
                "The client still waits for your answer. You find it in Tasklist.");
    }

    void escalated(DelegateExecution dispute, String task) {
        tell(
                dispute,
                "escalation " + task,
                managers.people(),
                "Overdue: %s queries %s",
                "Nobody has answered the client in time, so managers may, too. You find it in Tasklist.");
    }

    private void tell(
            DelegateExecution dispute, String occasion, Collection<String> people, String subject, String what) {
        mailPeople.tell(
                INVOICE_ID.from(dispute),
                "dispute %s/%s".formatted(occasion, dispute.getProcessInstanceId()),
                people,
                subject.formatted(CLIENT_NAME.from(dispute), INVOICE_NUMBER.from(dispute)),
                "%s\n\n%s\n%s\n".formatted(what, DISPUTE_ABOUT.from(dispute), DISPUTE_TEXT.from(dispute)));
    }
}
