package io.milepost.workflow.reconciliation;

import io.milepost.invoice.InvoiceHeadline;
import io.milepost.invoice.InvoiceHeadlines;
import io.milepost.invoice.InvoiceId;
import io.milepost.workflow.engine.InvoiceWords;
import io.milepost.workflow.engine.TaskForAccounting;
import io.milepost.workflow.engine.WithoutAuthorization;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A task of its own, of no process: whatever it is about has lost its process, or never had one. */
@Component
class AccountingsTask {
    private static final String COMPLETED = "completed";

    enum State {
        OPEN,
        COMPLETED,
        GONE
    }

    private final TaskService tasks;
    private final HistoryService history;
    private final InvoiceHeadlines headlines;
    private final WithoutAuthorization engine;

    AccountingsTask(
            TaskService tasks, HistoryService history, InvoiceHeadlines headlines, WithoutAuthorization engine) {
        this.tasks = tasks;
        this.history = history;
        this.headlines = headlines;
        this.engine = engine;
    }

    /** Answers its id. */
    String make(Finding finding) {
        InvoiceId invoice = finding.invoice();
        InvoiceHeadline headline = invoice == null ? null : headlines.of(invoice);
        String about = headline == null
                ? finding.about()
                : "%s, %s, %s".formatted(finding.about(), headline.clientName(), headline.amount());
        Map<String, Object> words = invoice == null || headline == null ? Map.of() : InvoiceWords.of(invoice, headline);
        return engine.run(() -> TaskForAccounting.make(
                tasks, "%s: %s".formatted(finding.kind().title(), about), description(finding), words));
    }

    private static String description(Finding finding) {
        String then = finding.kind().onCompletion();
        return "%s: %s%n%sThis task goes away by itself once that is put right."
                .formatted(
                        finding.about(),
                        finding.says(),
                        then.isEmpty() ? "" : "Complete this task, and within minutes %s. ".formatted(then));
    }

    State stateOf(String task) {
        boolean open = engine.run(() -> tasks.createTaskQuery().taskId(task).count() > 0);
        if (open) {
            return State.OPEN;
        }
        HistoricTaskInstance past = past(task);
        return past != null && COMPLETED.equals(past.getDeleteReason()) ? State.COMPLETED : State.GONE;
    }

    /** Who pressed Complete, whether or not they had claimed it. */
    String completedBy(String task) {
        return engine.run(() -> history
                .createUserOperationLogQuery()
                .taskId(task)
                .operationType(UserOperationLogEntry.OPERATION_TYPE_COMPLETE)
                .list()
                .stream()
                .map(UserOperationLogEntry::getUserId)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(TaskForAccounting.GROUP));
    }

    void takeBack(String task) {
        var unused = engine.run(() -> {
            tasks.deleteTask(task, "It was put right");
            return true;
        });
    }

    private @Nullable HistoricTaskInstance past(String task) {
        return engine.run(
                () -> history.createHistoricTaskInstanceQuery().taskId(task).singleResult());
    }
}
