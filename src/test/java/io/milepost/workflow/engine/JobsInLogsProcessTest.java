package io.milepost.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.milepost.watch.LogKeys;
import java.util.Map;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Whoever looks for an invoice in the logs finds the step that failed, by its business key or its number. */
class JobsInLogsProcessTest {
    private static final Logger JOBS = (Logger) LoggerFactory.getLogger("org.camunda.bpm.engine.jobexecutor");

    private final InMemoryEngine engine = new InMemoryEngine("jobs-in-logs", new JobsInLogs());
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

    @AfterEach
    void quietAgain() {
        JOBS.detachAppender(lines);
        JOBS.setLevel(null);
        engine.engine().close();
    }

    @Test
    void theLineOfAFailedStepNamesTheInvoiceAndTheJob() {
        JOBS.setLevel(Level.WARN);
        JOBS.addAppender(lines);
        lines.start();
        engine.use("archiveDelegate", (JavaDelegate) execution -> {
            throw new IllegalStateException("The archive is closed");
        });
        engine.engine()
                .getRepositoryService()
                .createDeployment()
                .addModelInstance(
                        "archive.bpmn",
                        Bpmn.createExecutableProcess("archive")
                                .camundaHistoryTimeToLiveString("P1D")
                                .startEvent()
                                .serviceTask("Task_Archive")
                                .camundaAsyncBefore()
                                .camundaDelegateExpression("${archiveDelegate}")
                                .endEvent()
                                .done())
                .deploy();
        String instance = engine.engine()
                .getRuntimeService()
                .startProcessInstanceByKey("archive", "HARBOUR/M2", Map.of("invoiceNumber", "INV-2026-00007"))
                .getId();
        String job = engine.engine()
                .getManagementService()
                .createJobQuery()
                .singleResult()
                .getId();

        JobExecutor executor = ((ProcessEngineImpl) engine.engine())
                .getProcessEngineConfiguration()
                .getJobExecutor();
        executor.start();
        await().until(() -> !lines.list.isEmpty());
        executor.shutdown();

        ILoggingEvent line = lines.list.get(0);
        assertThat(line.getThrowableProxy().getMessage()).contains("The archive is closed");
        assertThat(line.getMDCPropertyMap())
                .containsEntry(LogKeys.BUSINESS_KEY, "HARBOUR/M2")
                .containsEntry(LogKeys.INVOICE_NUMBER, "INV-2026-00007")
                .containsEntry(LogKeys.JOB, job)
                .containsEntry("processInstanceId", instance)
                .containsEntry("activityId", "Task_Archive");
    }
}
