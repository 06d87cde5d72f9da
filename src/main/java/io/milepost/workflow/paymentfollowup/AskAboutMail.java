package io.milepost.workflow.paymentfollowup;

import io.milepost.delivery.NoticeUndeliverable;
import io.milepost.invoice.InvoiceHeadline;
import io.milepost.invoice.InvoiceHeadlines;
import io.milepost.workflow.engine.InThisTransaction;
import io.milepost.workflow.engine.InvoiceWords;
import io.milepost.workflow.engine.TaskForAccounting;
import java.util.Objects;
import org.camunda.bpm.engine.TaskService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A reminder or an answer that did not reach its client is accounting's to look into: nobody else waits for it. */
@Component
class AskAboutMail {
    private static final String ANSWER = "dispute-";
    private static final String ASK_THE_CLIENT =
            "Ask the client, and correct the address in the client's record if it is wrong. The next reminder goes out by itself.";
    private static final String TELL_THE_ANSWER =
            "It was our answer to the client's query, and is not sent again: tell the client what the timeline says we answered,"
                    + " and correct the address in the client's record if it is wrong.";

    private final InvoiceHeadlines headlines;
    private final TaskService tasks;
    private final InThisTransaction engine;

    AskAboutMail(InvoiceHeadlines headlines, TaskService tasks, InThisTransaction engine) {
        this.headlines = headlines;
        this.tasks = tasks;
        this.engine = engine;
    }

    @EventListener
    void on(NoticeUndeliverable mail) {
        InvoiceHeadline about = headlines.of(mail.invoice());
        String number = Objects.requireNonNull(about.number());
        engine.run(() -> {
            var unused = TaskForAccounting.make(
                    tasks,
                    "Mail about %s may not have reached %s".formatted(number, about.clientName()),
                    "A mail about the invoice to %s: %s %s"
                            .formatted(
                                    mail.recipient(),
                                    sentence(mail.why()),
                                    mail.occasion().startsWith(ANSWER) ? TELL_THE_ANSWER : ASK_THE_CLIENT),
                    InvoiceWords.of(mail.invoice(), about));
        });
    }

    private static String sentence(String why) {
        return why.endsWith(".") ? why : why + ".";
    }
}
