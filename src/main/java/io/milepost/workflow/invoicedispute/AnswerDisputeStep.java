package io.milepost.workflow.invoicedispute;

import static io.milepost.workflow.engine.InvoiceVariables.CLIENT_NAME;
import static io.milepost.workflow.engine.InvoiceVariables.INVOICE_ID;
import static io.milepost.workflow.engine.InvoiceVariables.INVOICE_NUMBER;
import static io.milepost.workflow.invoicecorrection.InvoiceCorrectionModel.CREDITED_ITEMS;
import static io.milepost.workflow.invoicecorrection.InvoiceCorrectionModel.CREDITED_LINES;
import static io.milepost.workflow.invoicedispute.InvoiceDisputeModel.*;

import io.milepost.invoice.CreditWish;
import io.milepost.invoice.InvoiceHeadlines;
import io.milepost.invoice.InvoiceId;
import io.milepost.receivable.AnswerDispute;
import io.milepost.workflow.engine.Deadlines;
import io.milepost.workflow.engine.DomainRefusals;
import io.milepost.workflow.engine.HumanStep;
import io.milepost.workflow.engine.Managers;
import io.milepost.workflow.engine.Person;
import io.milepost.workflow.engine.ProcessVariable;
import io.milepost.workflow.engine.StorableText;
import io.milepost.workflow.engine.TaskForbidden;
import io.milepost.workflow.engine.TaskRefused;
import io.milepost.workflow.invoicecorrection.AskedCredit;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Task_AnswerDispute: the project manager's, and once it is late a manager's, too. */
@Component
class AnswerDisputeStep implements HumanStep {
    private final AnswerDispute answerDispute;
    private final InvoiceHeadlines headlines;
    private final TellAboutDispute tell;
    private final Deadlines deadlines;
    private final DisputeSettings settings;

    AnswerDisputeStep(
            AnswerDispute answerDispute,
            InvoiceHeadlines headlines,
            TellAboutDispute tell,
            Deadlines deadlines,
            DisputeSettings settings) {
        this.answerDispute = answerDispute;
        this.headlines = headlines;
        this.tell = tell;
        this.deadlines = deadlines;
        this.settings = settings;
    }

    @Override
    public boolean covers(String processKey, String taskKey) {
        return processKey.equals(KEY) && taskKey.equals(ANSWER_DISPUTE);
    }

    @Override
    public void begin(DelegateTask task) {
        var execution = task.getExecution();
        InvoiceId invoice = INVOICE_ID.from(execution);
        String manager = headlines.of(invoice).projectManager();
        task.setName(StorableText.fit(
                "Answer %s, who queries %s".formatted(CLIENT_NAME.from(execution), INVOICE_NUMBER.from(execution)),
                StorableText.NAME));
        for (ProcessVariable<String> shown : List.of(DISPUTE_ABOUT, DISPUTE_TEXT, DISPUTE_BY)) {
            task.setVariableLocal(shown.name(), shown.from(execution));
        }
        for (ProcessVariable<String> answer :
                List.of(DISPUTE_OUTCOME, DISPUTE_ANSWER, CREDITED_LINES, CREDITED_ITEMS)) {
            answer.clear(execution);
        }
        deadlines.begin(task, settings.answerDays(), settings.escalationDays());
        tell.asked(execution, manager);
    }

    @Override
    public void due(DelegateTask task, String what) {
        String manager = headlines.of(INVOICE_ID.from(task.getExecution())).projectManager();
        if (deadlines.isOver(task, what)) {
            Managers.mayDo(task, manager);
            tell.escalated(task.getExecution(), task.getId());
        } else {
            task.setAssignee(manager); // another one may manage the project by now
            tell.reminded(task.getExecution(), manager);
        }
    }

    @Override
    public void complete(DelegateTask task, Person person) {
        InvoiceId invoice = INVOICE_ID.from(task.getExecution());
        boolean own = headlines.of(invoice).projectManager().equals(person.id());
        if (!own && !Managers.has(person)) {
            throw new TaskForbidden("The project's manager answers the client, or a manager.");
        }
        String answer = DISPUTE_ANSWER.given(task).orElse("");
        switch (DISPUTE_OUTCOME.given(task).orElse("")) {
            case "uphold" -> DomainRefusals.spoken(() -> answerDispute.uphold(invoice, answer, person.id()));
            case "credit-in-full" -> credit(invoice, answer, wish(task, answer, ""), person);
            case "credit-in-part" -> credit(invoice, answer, partly(task, answer), person);
            case "otherwise" ->
                DomainRefusals.spoken(() -> answerDispute.settleOtherwise(invoice, answer, person.id()));
            default -> throw new TaskRefused("Say whether the invoice stands, or is credited in part or in full.");
        }
        deadlines.end(task);
    }

    private void credit(InvoiceId invoice, String answer, CreditWish wish, Person person) {
        DomainRefusals.spoken(() -> answerDispute.credit(invoice, answer, wish, person.id()));
    }

    private static CreditWish wish(DelegateTask task, String answer, String lines) {
        return AskedCredit.of(reason(answer), CREDITED_ITEMS.given(task).orElse(""), lines);
    }

    private static CreditWish partly(DelegateTask task, String answer) {
        CreditWish wish = wish(task, answer, CREDITED_LINES.given(task).orElse(""));
        if (wish.lines().isEmpty()) {
            throw new TaskRefused(
                    "Name what is credited, such as 1, 3: 250.00 for all of line 1 and 250.00 of line 3.");
        }
        return wish;
    }

    /** The client reads it on the credit note. */
    private static String reason(String answer) {
        String line = answer.replaceAll("\\s+", " ").strip();
        return line.length() <= 300 ? line : line.substring(0, 299) + "…";
    }
}
