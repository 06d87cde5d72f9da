package io.milepost.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import io.milepost.ByAccessPoint;
import io.milepost.PeoplesTasks;
import io.milepost.delivery.ScriptedAccessPoint;
import io.milepost.delivery.ScriptedAccessPoint.Call;
import io.milepost.workflow.engine.TaskForAccounting;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Accounting's ways out of a hand-over that failed, on the form. */
class FixDeliveryBrowserIT extends DemoBrowserTest {
    private static final ScriptedAccessPoint SERVER = new ScriptedAccessPoint();
    private static final Page.GetByLabelOptions EXACTLY = new Page.GetByLabelOptions().setExact(true);

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private JdbcTemplate jdbc;

    @DynamicPropertySource
    static void accessPoint(DynamicPropertyRegistry registry) {
        registry.add("milepost.access-point.url", SERVER::url);
        registry.add("milepost.access-point.token", () -> ScriptedAccessPoint.TOKEN);
        registry.add("milepost.access-point.callback-secret", () -> ScriptedAccessPoint.SECRET);
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void theFormOffersTheWaysThereAreAndAsksForWhatEachNeeds(Browser browser) {
        var tasks = new PeoplesTasks(port());
        ByAccessPoint.wishedByTheClient(port());
        SERVER.play(Call.REFUSE, Call.REFUSE);
        tasks.complete("maya", "Harbour Bridge", "{\"draftOutcome\": {\"value\": \"submit\"}}");
        tasks.complete("lena", "Harbour Bridge", "{\"approved\": {\"value\": true}}");
        tasks.await("felix", "Fix delivery");

        Tasklist felix = Tasklist.login(browser.window(1280, 900), address(), "felix", PASSWORD)
                .open("Failed deliveries", "Fix delivery")
                .claim();
        Page form = felix.page();
        assertThat(form.locator(".fjs-form")).containsText("The recipient is not registered.");
        assertThat(form.getByLabel("By the access point again", EXACTLY)).isChecked();
        assertThat(form.getByLabel("Send to this e-mail address")).hasCount(0);
        form.screenshot(new ScreenshotOptions().setPath(Path.of("target/browser/fix-delivery.png")));
        felix.complete();
        Awaitility.await()
                .atMost(PeoplesTasks.LONG)
                .until(() -> SERVER.uploads().size() == 2);

        tasks.await("felix", "Fix delivery");
        felix.open("Failed deliveries", "Fix delivery").claim();
        form.getByLabel("By mail", EXACTLY).check();
        assertThat(form.getByLabel("Send to this e-mail address")).not().hasValue("");
        form.getByLabel("Not again: it is settled otherwise", EXACTLY).check();
        assertThat(form.getByLabel("Send to this e-mail address")).hasCount(0);
        form.getByLabel("How it was settled").fill("Handed over on paper.");
        felix.complete();

        Awaitility.await()
                .atMost(PeoplesTasks.LONG)
                .until(() -> tasks.as("greta")
                        .get("/api/invoices?state=ISSUED")
                        .body()
                        .contains("\"delivery\":\"SENT\""));
        assertThat(SERVER.uploads()).hasSize(2);
        assertThat(browser.errors()).isEmpty();
    }

    /** A task of no process has no form of its own. */
    @Test
    void aStepThatFailedSaysWhatHappenedAndWhatToDo(Browser browser) {
        String id = TaskForAccounting.make(
                engine.getTaskService(),
                "Produce documents has failed: INV-2026-00001, Hafenbau Nord GmbH, 12,500.00 EUR",
                "HARBOUR/M2 stopped after its last retry. The disk is full.\nOnce the cause is corrected, ask a process admin.",
                Map.of());

        Tasklist felix = Tasklist.login(browser.window(1280, 900), address(), "felix", PASSWORD)
                .open("To put right", "Produce documents has failed")
                .claim();
        Page form = felix.page();
        assertThat(form.locator(".task-card"))
                .containsText("HARBOUR/M2 stopped after its last retry. The disk is full.");
        assertThat(form.locator(".task-card")).not().containsText("Add a variable");
        form.screenshot(new ScreenshotOptions().setPath(Path.of("target/browser/to-put-right.png")));
        felix.complete();

        Awaitility.await()
                .atMost(PeoplesTasks.LONG)
                .until(() ->
                        engine.getTaskService().createTaskQuery().taskId(id).count() == 0);
        assertThat(browser.errors()).isEmpty();
    }

    @Test
    void whatWasHeldAfterARestoreAsksFirstWhetherItHasLeft(Browser browser) {
        var tasks = new PeoplesTasks(port());
        JobExecutor jobs = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
        jobs.shutdown();
        tasks.complete("lena", "Marina Access Road", "{\"draftOutcome\": {\"value\": \"submit\"}}");
        tasks.complete("greta", "Marina Access Road", "{\"approved\": {\"value\": true}}");
        for (String step : List.of("Task_IssueInvoice", "Task_ProduceDocuments")) {
            var management = engine.getManagementService();
            management.executeJob(
                    management.createJobQuery().activityId(step).singleResult().getId());
        }
        jdbc.update("update delivery set state = 'HELD' where state = 'PENDING'");
        jobs.start();
        String id = tasks.await("felix", "Confirm delivery").path("id").asText();

        Tasklist felix = Tasklist.login(browser.window(1280, 900), address(), "felix", PASSWORD)
                .open("Failed deliveries", "Confirm delivery")
                .claim();
        Page form = felix.page();
        assertThat(form.locator(".fjs-form")).containsText("Has the invoice left already?");
        assertThat(form.locator(".fjs-form")).not().containsText("did not reach the client");
        assertThat(form.getByLabel("Send to this e-mail address")).hasCount(0);
        form.getByLabel("Send it now by mail", EXACTLY).check();
        assertThat(form.getByLabel("Send to this e-mail address")).not().hasValue("");
        form.getByLabel("It has left already: nothing is sent", EXACTLY).check();
        form.screenshot(new ScreenshotOptions().setPath(Path.of("target/browser/confirm-delivery.png")));
        felix.complete();

        Awaitility.await()
                .atMost(PeoplesTasks.LONG)
                .until(() -> tasks.as("felix").get("/engine-rest/task/" + id).status() == 404);
        assertThat(browser.errors()).isEmpty();
        Assertions.assertThat(jdbc.queryForList("select event from timeline_entry", String.class))
                .contains("Delivery confirmed");
    }
}
