package io.milepost.workflow.reconciliation;

import io.milepost.workflow.engine.WaitingRows;
import io.milepost.workflow.engine.WithoutAuthorization;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Asks again about what waits for somebody while its process is gone, as when it was cancelled in Cockpit. */
@Component
class GiveProcessesBack {
    private static final Logger log = LoggerFactory.getLogger(GiveProcessesBack.class);

    private final List<WaitingRows<?>> kinds;
    private final RuntimeService runtime;
    private final WithoutAuthorization engine;
    private final TransactionTemplate transaction;

    GiveProcessesBack(
            List<WaitingRows<?>> kinds,
            RuntimeService runtime,
            WithoutAuthorization engine,
            TransactionTemplate transaction) {
        this.kinds = kinds;
        this.runtime = runtime;
        this.engine = engine;
        this.transaction = transaction;
    }

    void giveBack() {
        kinds.forEach(kind -> Reconcile.quietly(kind.process(), () -> giveBack(kind)));
    }

    /** One that can't be asked about keeps no other from it. */
    private <K> void giveBack(WaitingRows<K> rows) {
        Set<String> asked = asked(rows.process());
        rows.all().stream()
                .filter(row -> !asked.contains(rows.businessKey(row)))
                .forEach(row -> locked(rows, row, () -> giveBack(rows, row)));
        rows.doubtful().forEach(row -> locked(rows, row, () -> rows.nudge(row)));
    }

    private <K> void locked(WaitingRows<K> rows, K row, Runnable step) {
        Reconcile.quietly(
                "%s of %s".formatted(rows.process(), row),
                () -> transaction.executeWithoutResult(status -> {
                    if (rows.stillWaits(row)) {
                        step.run();
                    }
                }));
    }

    private <K> void giveBack(WaitingRows<K> rows, K row) {
        if (!isAsked(rows, row)) {
            rows.askAgain(row);
            log.info("The {} of {} had lost its process and got another", rows.process(), rows.businessKey(row));
        }
    }

    private <K> boolean isAsked(WaitingRows<K> rows, K row) {
        return engine.run(() -> runtime.createProcessInstanceQuery()
                        .processDefinitionKey(rows.process())
                        .processInstanceBusinessKey(rows.businessKey(row))
                        .count())
                > 0;
    }

    /** In one question, however many there are. */
    private Set<String> asked(String process) {
        return engine
                .run(() -> runtime.createProcessInstanceQuery()
                        .processDefinitionKey(process)
                        .list())
                .stream()
                .map(ProcessInstance::getBusinessKey)
                .collect(Collectors.toSet());
    }
}
