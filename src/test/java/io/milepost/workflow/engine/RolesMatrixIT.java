package io.milepost.workflow.engine;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doNothing;

import io.milepost.Caller;
import io.milepost.RunningMilepost;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;

/**
 * Who may call what: everybody's answer to every operation of engine-rest and of Milepost's own REST, over a task and an
 * invoice of maya's project, as the tables in {@code src/test/resources/roles} say. For omar they are another's.
 */
@RunningMilepost
class RolesMatrixIT implements RolesMatrix.Place {
    private static final String TRIGGER = "HARBOUR/M2";

    /** Bodies that would do something, where an empty one would only be incomplete. */
    private static final Map<String, String> BODIES = Map.ofEntries(
            Map.entry("POST /task/{id}/claim", "{\"userId\": \"louis\"}"),
            Map.entry("POST /task/{id}/assignee", "{\"userId\": \"louis\"}"),
            Map.entry("POST /task/{id}/delegate", "{\"userId\": \"louis\"}"),
            Map.entry("POST /task/{id}/identity-links", "{\"userId\": \"louis\", \"type\": \"candidate\"}"),
            Map.entry("PUT /task/{id}/variables/{varName}", "{\"value\": \"1.00 EUR\", \"type\": \"String\"}"),
            Map.entry("PUT /task/{id}/localVariables/{varName}", "{\"value\": \"1.00 EUR\", \"type\": \"String\"}"),
            Map.entry("POST /task/{id}/variables", "{\"modifications\": {\"amount\": {\"value\": \"1.00 EUR\"}}}"),
            Map.entry("POST /task/{id}/comment/create", "{\"message\": \"Seen\"}"),
            Map.entry("PUT /execution/{id}/localVariables/{varName}", "{\"value\": \"1.00 EUR\"}"),
            Map.entry("PUT /process-instance/{id}/variables/{varName}", "{\"value\": \"1.00 EUR\"}"),
            Map.entry("POST /process-instance/{id}/variables", "{\"modifications\": {\"amount\": {\"value\": \"1\"}}}"),
            Map.entry("PUT /process-instance/{id}/suspended", "{\"suspended\": true}"),
            Map.entry(
                    "POST /process-instance/{id}/modification",
                    "{\"instructions\": [{\"type\": \"cancel\", \"activityId\": \"Task_Probe\"}]}"),
            Map.entry("PUT /process-definition/{id}/suspended", "{\"suspended\": true}"),
            Map.entry("PUT /process-definition/key/{key}/suspended", "{\"suspended\": true}"),
            Map.entry("PUT /process-definition/{id}/history-time-to-live", "{\"historyTimeToLive\": 1}"),
            Map.entry("PUT /process-definition/key/{key}/history-time-to-live", "{\"historyTimeToLive\": 1}"),
            Map.entry("POST /message", "{\"messageName\": \"milepost.milestoneReached\"}"),
            Map.entry("POST /signal", "{\"name\": \"anything\"}"),
            Map.entry("POST /condition", "{\"variables\": {}}"),
            Map.entry("POST /group/create", "{\"id\": \"newcomers\", \"name\": \"Newcomers\", \"type\": \"WORKFLOW\"}"),
            Map.entry("POST /tenant/create", "{\"id\": \"newcomers\", \"name\": \"Newcomers\"}"),
            Map.entry(
                    "POST /user/create",
                    "{\"profile\": {\"id\": \"newcomer\"}, \"credentials\": {\"password\": \"Long-Enough-2026\"}}"),
            Map.entry(
                    "POST /authorization/create",
                    "{\"type\": 1, \"permissions\": [\"READ\"], \"userId\": \"newcomer\", \"resourceType\": 6,"
                            + " \"resourceId\": \"*\"}"),
            Map.entry(
                    "POST /filter/create",
                    "{\"resourceType\": \"Task\", \"name\": \"Mine\", \"query\": {}, \"properties\": {}}"),
            Map.entry("PUT /job/{id}/suspended", "{\"suspended\": true}"),
            Map.entry("PUT /job/{id}/retries", "{\"retries\": 5}"),
            Map.entry("PUT /job/{id}/priority", "{\"priority\": 5}"),
            Map.entry("PUT /job/{id}/duedate", "{\"duedate\": null}"),
            Map.entry("POST /api/time-entries", "[]"),
            Map.entry("PUT /api/people/{person}/deputies", "[]"),
            Map.entry("POST /api/expenses", "[]"),
            Map.entry("POST /api/bank-statements/{id}/confirmations", "[]"),
            Map.entry("POST /task/create", "{\"id\": \"errand\", \"name\": \"Errand\"}"));

    /** What everybody else needs stays: these are tried on something that doesn't exist. */
    private static final Set<String> KEPT = Set.of("user", "group", "tenant", "filter", "authorization", "batch");

    /** Probes are what the guard would refuse; here the walls behind it are tried. */
    @MockitoSpyBean
    private DeploymentGuard guard;

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private ManagementService management;

    @Autowired
    private InstanceVisibility visibility;

    private final Map<String, String> ids = new HashMap<>();
    private Set<String> released;
    private String invoice;

    @BeforeEach
    void aDraftOfMayas() {
        doNothing().when(guard).deploy(any());
        released = repository.createDeploymentQuery().list().stream()
                .map(Deployment::getId)
                .collect(Collectors.toSet());
        management
                .createJobQuery()
                .processDefinitionKey("invoice-lifecycle")
                .messages()
                .list()
                .forEach(job -> management.executeJob(job.getId()));
        String instance = runtime.createProcessInstanceQuery()
                .processDefinitionKey("invoice-lifecycle")
                .processInstanceBusinessKey(TRIGGER)
                .singleResult()
                .getId();
        invoice = (String) runtime.getVariable(instance, "invoiceId");
        restore();
    }

    @Override
    public void restore() {
        forget();
        Deployment deployment = repository
                .createDeployment()
                .addModelInstance("drafting.bpmn", draftingInADay())
                .deploy();
        Map<String, Object> headline = Map.of(
                "invoiceId", invoice, "projectCode", "HARBOUR", "amount", "12,500.00 EUR", "clientName", "Hafenbau");
        String drafting =
                runtime.startProcessInstanceByKey("drafting", TRIGGER, headline).getId();
        visibility.show(drafting, "maya");
        ids.put("deployment", deployment.getId());
        ids.put("process-instance", drafting);
        ids.put("execution", drafting);
        ids.put("history/process-instance", drafting);
        ids.put(
                "task",
                tasks.createTaskQuery()
                        .processInstanceId(drafting)
                        .singleResult()
                        .getId());
        ids.put(
                "job",
                management
                        .createJobQuery()
                        .processInstanceId(drafting)
                        .singleResult()
                        .getId());
        ids.put(
                "process-definition",
                repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey("drafting")
                        .latestVersion()
                        .singleResult()
                        .getId());
        ids.put(
                "decision-definition",
                repository
                        .createDecisionDefinitionQuery()
                        .decisionDefinitionKey("approval-policy")
                        .latestVersion()
                        .singleResult()
                        .getId());
        ids.put(
                "variable-instance",
                runtime
                        .createVariableInstanceQuery()
                        .processInstanceIdIn(drafting)
                        .variableName("amount")
                        .list()
                        .stream()
                        .filter(variable -> variable.getTaskId() == null)
                        .findFirst()
                        .orElseThrow()
                        .getId());
        ids.put("history/variable-instance", ids.get("variable-instance"));
        ids.put("user", "omar");
        ids.put("group", "accounting");
    }

    @AfterEach
    void forget() {
        repository.createDeploymentQuery().list().stream()
                .filter(deployment -> !released.contains(deployment.getId()))
                .forEach(deployment -> repository.deleteDeployment(deployment.getId(), true));
        tasks.createTaskQuery().taskId("errand").list().forEach(errand -> tasks.deleteTask(errand.getId(), true));
        engine.getIdentityService().deleteUser("newcomer");
        engine.getIdentityService().deleteGroup("newcomers");
        engine.getIdentityService().deleteTenant("newcomers");
        engine.getFilterService()
                .createFilterQuery()
                .filterName("Mine")
                .list()
                .forEach(mine -> engine.getFilterService().deleteFilter(mine.getId()));
        engine.getAuthorizationService()
                .createAuthorizationQuery()
                .userIdIn("newcomer")
                .list()
                .forEach(grant -> engine.getAuthorizationService().deleteAuthorization(grant.getId()));
    }

    @Override
    public String address(Operation operation) {
        if (operation.path().startsWith("/api")) {
            return operation
                    .path()
                    .replace("{project}", "HARBOUR")
                    .replace("{client}", "HAFENBAU")
                    .replace("{id}", invoice)
                    .replace("{person}", "maya")
                    .replace("{from}/{to}/{date}", "CHF/EUR/2026-01-02")
                    .replaceAll("\\{[^}]*}", "1");
        }
        String[] parts = operation.path().split("/");
        String resource = parts[1].equals("history") ? parts[1] + "/" + parts[2] : parts[1];
        boolean kept = operation.changes() && KEPT.contains(resource);
        return "/engine-rest"
                + operation
                        .path()
                        .replace("{key}", resource.equals("decision-definition") ? "approval-policy" : "drafting")
                        .replace("{varName}", "amount")
                        .replace("{id}", kept ? "none" : ids.getOrDefault(resource, "none"))
                        .replaceAll("\\{[^}]*}", "none");
    }

    @Override
    public String body(Operation operation) {
        return BODIES.getOrDefault(operation.toString(), "{}");
    }

    @Test
    void ofTheEngine() throws IOException {
        try (InputStream description = ManagementService.class.getResourceAsStream("/openapi.json")) {
            matrix().isAsWritten("engine-rest.txt", operations(description));
        }
    }

    @Test
    void ofMilepost() throws IOException {
        byte[] description =
                Caller.basic(port, "ada").get("/v3/api-docs").body().getBytes(StandardCharsets.UTF_8);
        matrix().isAsWritten("api.txt", operations(new ByteArrayInputStream(description)));
    }

    /** With a job to meddle with. */
    private static BpmnModelInstance draftingInADay() {
        BpmnModelInstance drafting = Probe.oneTask("drafting", "maya", null);
        UserTask task = drafting.getModelElementById("Task_Probe");
        task.builder().boundaryEvent("Late").timerWithDuration("P1D").endEvent("Gone");
        return drafting;
    }

    private RolesMatrix matrix() {
        return new RolesMatrix(port, this);
    }

    private static List<Operation> operations(InputStream description) throws IOException {
        return Operation.of(RolesMatrix.description(description));
    }
}
