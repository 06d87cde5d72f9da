package io.milepost.workflow.paymentfollowup;

import static io.milepost.workflow.engine.InvoiceVariables.INVOICE_ID;
import static io.milepost.workflow.paymentfollowup.PaymentFollowUpModel.KEY;
import static io.milepost.workflow.paymentfollowup.PaymentFollowUpModel.NEXT_LOOK;
import static io.milepost.workflow.paymentfollowup.PaymentFollowUpModel.REMIND_CLIENT;

import io.milepost.invoice.InvoiceId;
import io.milepost.invoice.Issuer;
import io.milepost.invoice.Timeline;
import io.milepost.receivable.PauseKind;
import io.milepost.receivable.PauseReminders;
import io.milepost.receivable.ReadOverdue;
import io.milepost.workflow.engine.WithoutAuthorization;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Moves invoices that wait for their payment on a version of the model from before there were reminders to the newest one. Their
 * first look is a week off, so that what was paid meanwhile can be recorded before anybody is reminded.
 */
@Component
public class MoveFollowUps {
    private static final Logger log = LoggerFactory.getLogger(MoveFollowUps.class);
    private static final Duration UNTIL_THE_FIRST_LOOK = Duration.ofDays(7);

    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final ReadOverdue readOverdue;
    private final PauseReminders pauseReminders;
    private final WithoutAuthorization engine;
    private final Issuer issuer;
    private final Clock clock;

    MoveFollowUps(
            RepositoryService repository,
            RuntimeService runtime,
            ReadOverdue readOverdue,
            PauseReminders pauseReminders,
            WithoutAuthorization engine,
            Issuer issuer,
            Clock clock) {
        this.readOverdue = readOverdue;
        this.pauseReminders = pauseReminders;
        this.issuer = issuer;
        this.repository = repository;
        this.runtime = runtime;
        this.engine = engine;
        this.clock = clock;
    }

    /** Each in a transaction of its own; one that moves on in this moment is moved the next time. */
    public void move() {
        List<ProcessDefinition> versions = engine.run(() -> repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(KEY)
                .orderByProcessDefinitionVersion()
                .desc()
                .list());
        versions.stream().skip(1).filter(this::hasNoReminders).forEach(old -> move(old, versions.get(0)));
    }

    private boolean hasNoReminders(ProcessDefinition version) {
        return engine.run(
                () -> repository.getBpmnModelInstance(version.getId()).getModelElementById(REMIND_CLIENT) == null);
    }

    private void move(ProcessDefinition old, ProcessDefinition newest) {
        engine.run(() -> runtime.createProcessInstanceQuery()
                        .processDefinitionId(old.getId())
                        .active()
                        .list())
                .forEach(waiting -> move(waiting, newest));
    }

    /** Also where the balance moves meanwhile; what somebody said before counts instead. */
    private void keepRemindersBack(ProcessInstance waiting) {
        InvoiceId invoice = InvoiceId.parse((String) runtime.getVariable(waiting.getId(), INVOICE_ID.name()));
        if (readOverdue.pause(invoice).isEmpty()) {
            LocalDate until = issuer.today(clock).plusDays(UNTIL_THE_FIRST_LOOK.toDays());
            pauseReminders.register(invoice, PauseKind.WAITING, until, "Reminders are new", Timeline.MILEPOST);
        }
    }

    private void move(ProcessInstance waiting, ProcessDefinition newest) {
        Instant look = clock.instant().plus(UNTIL_THE_FIRST_LOOK);
        try {
            var unused = engine.run(() -> {
                keepRemindersBack(waiting);
                runtime.setVariables(waiting.getId(), NEXT_LOOK.with(look));
                MigrationPlan plan = runtime.createMigrationPlan(waiting.getProcessDefinitionId(), newest.getId())
                        .mapEqualActivities()
                        .build();
                runtime.newMigration(plan).processInstanceIds(waiting.getId()).execute();
                return true;
            });
        } catch (RuntimeException failed) {
            log.warn("{} is followed up without reminders for now", waiting.getBusinessKey(), failed);
        }
    }
}
