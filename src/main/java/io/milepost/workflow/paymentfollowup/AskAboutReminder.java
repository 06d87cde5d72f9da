package io.milepost.workflow.paymentfollowup;

import static io.milepost.workflow.engine.InvoiceVariables.AMOUNT;
import static io.milepost.workflow.engine.InvoiceVariables.CLIENT_NAME;
import static io.milepost.workflow.engine.InvoiceVariables.INVOICE_ID;
import static io.milepost.workflow.engine.InvoiceVariables.INVOICE_NUMBER;
import static io.milepost.workflow.engine.InvoiceVariables.PROJECT_CODE;

import io.milepost.delivery.NoticeUndeliverable;
import io.milepost.invoice.InvoiceHeadline;
import io.milepost.invoice.InvoiceHeadlines;
import io.milepost.workflow.engine.InThisTransaction;
import io.milepost.workflow.engine.TaskForAccounting;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.TaskService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A reminder that did not reach its client is accounting's to look into: nobody else waits for it. */
@Component
class AskAboutReminder {
    private final InvoiceHeadlines headlines;
    private final TaskService tasks;
    private final InThisTransaction engine;

    AskAboutReminder(InvoiceHeadlines headlines, TaskService tasks, InThisTransaction engine) {
        this.headlines = headlines;
        this.tasks = tasks;
        this.engine = engine;
    }

    @EventListener
    void on(NoticeUndeliverable mail) {
        InvoiceHeadline about = headlines.of(mail.invoice());
        String number = Objects.requireNonNull(about.number());
        Map<String, Object> words = new HashMap<>(INVOICE_ID.with(mail.invoice()));
        words.putAll(INVOICE_NUMBER.with(number));
        words.putAll(PROJECT_CODE.with(about.projectCode()));
        words.putAll(CLIENT_NAME.with(about.clientName()));
        words.putAll(AMOUNT.with(about.amount()));
        engine.run(() -> {
            var unused = TaskForAccounting.make(
                    tasks,
                    "Mail about %s may not have reached %s".formatted(number, about.clientName()),
                    ("A mail about the invoice to %s: %s Ask the client, and correct the address in the client's record if"
                                    + " it is wrong. The next reminder goes out by itself.")
                            .formatted(mail.recipient(), sentence(mail.why())),
                    words);
        });
    }

    private static String sentence(String why) {
        return why.endsWith(".") ? why : why + ".";
    }
}
