package io.milepost.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doNothing;

import io.milepost.Caller;
import io.milepost.RunningMilepost;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.repository.Deployment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;

/** What each group sees and may do in the engine, over real HTTP. */
@RunningMilepost
class WhoSeesWhatIT {
    private static final String TRIGGER = "HARBOUR/M2";

    /** Probes are what the guard would refuse; here the walls behind it are tried. */
    @MockitoSpyBean
    private DeploymentGuard guard;

    @LocalServerPort
    private int port;

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

    @Autowired
    private GrantToGroups grants;

    private Deployment deployment;
    private String drafting;
    private String reviewing;

    @BeforeEach
    void twoInstances() {
        doNothing().when(guard).deploy(any());
        deployment = repository
                .createDeployment()
                .addModelInstance("drafting.bpmn", Probe.oneTask("drafting", "maya", null))
                .addModelInstance("reviewing.bpmn", Probe.oneTask("reviewing", null, "practice-leads"))
                .deploy();
        Map<String, Object> headline = Map.of(
                "invoiceId",
                aDraftOfTheDemo(),
                "projectCode",
                "HARBOUR",
                "amount",
                "12,500.00 EUR",
                "clientName",
                "Hafenbau");
        drafting =
                runtime.startProcessInstanceByKey("drafting", TRIGGER, headline).getId();
        reviewing = runtime.startProcessInstanceByKey("reviewing", TRIGGER, headline)
                .getId();
        visibility.show(drafting, "maya");
    }

    @AfterEach
    void none() {
        repository.deleteDeployment(deployment.getId(), true);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/engine-rest/task?processInstanceId=%s",
                "/engine-rest/process-instance?processInstanceIds=%s",
                "/engine-rest/execution?processInstanceId=%s",
                "/engine-rest/variable-instance?processInstanceIdIn=%s",
                "/engine-rest/history/process-instance?processInstanceId=%s",
                "/engine-rest/history/task?processInstanceId=%s",
                "/engine-rest/history/activity-instance?processInstanceId=%s",
                "/engine-rest/history/variable-instance?processInstanceId=%s",
                "/engine-rest/history/detail?processInstanceId=%s"
            })
    void aProjectManagerSeesTheirOwnAndNothingOfOthers(String query) {
        String own = String.format(query, drafting);
        assertThat(Caller.basic(port, "maya").get(own).json()).as(own).isNotEmpty();
        assertThat(Caller.basic(port, "greta").get(own).json()).as(own).isNotEmpty();
        for (String other : new String[] {"omar", "lena", "felix", "louis", "tracker"}) {
            assertThat(Caller.basic(port, other).get(own).json())
                    .as(other + own)
                    .isEmpty();
        }
    }

    @Test
    void foreignIdsAreRefusedToo() {
        String task = taskOf(drafting);
        Caller omar = Caller.basic(port, "omar");
        assertThat(omar.get("/engine-rest/task/" + task).status()).isIn(403, 404);
        assertThat(omar.get("/engine-rest/task/" + task + "/variables").status())
                .isIn(403, 404);
        assertThat(omar.get("/engine-rest/task/" + task + "/form").status()).isIn(403, 404);
        assertThat(omar.post("/engine-rest/task/" + task + "/complete", "{}").status())
                .isEqualTo(403);
        assertThat(omar.post("/engine-rest/task/" + task + "/claim", "{\"userId\":\"omar\"}")
                        .status())
                .isEqualTo(403);
        assertThat(omar.get("/engine-rest/process-instance/" + drafting + "/variables")
                        .status())
                .isEqualTo(403);
        assertThat(omar.delete("/engine-rest/process-instance/" + drafting).status())
                .isEqualTo(403);
    }

    @Test
    void tasklistShowsTheHeadlineInItsColumns() {
        Caller maya = Caller.basic(port, "maya");
        assertThat(maya.get("/engine-rest/variable-instance?taskIdIn=" + taskOf(drafting))
                        .json())
                .extracting(variable -> variable.path("value").asText())
                .contains("12,500.00 EUR", "Hafenbau");
        assertThat(maya.get("/engine-rest/task/" + taskOf(drafting) + "/variables")
                        .json())
                .isNotEmpty();
    }

    @Test
    void theAssigneeWorksOnTheTaskAndChangesNothingElse() {
        Caller maya = Caller.basic(port, "maya");
        String task = "/engine-rest/task/" + taskOf(drafting);
        assertThat(maya.get("/engine-rest/process-instance/" + drafting + "/variables")
                        .status())
                .as("seeing the instance is not seeing its variables")
                .isEqualTo(403);
        assertThat(maya.post(task + "/assignee", "{\"userId\":\"omar\"}").status())
                .isEqualTo(403);
        assertThat(maya.put(task + "/variables/amount", "{\"value\":\"1.00 EUR\"}")
                        .status())
                .isEqualTo(403);
        assertThat(maya.put("/engine-rest/process-instance/" + drafting + "/variables/invoiceId", "{\"value\":\"i-2\"}")
                        .status())
                .isEqualTo(403);
        assertThat(maya.post(task + "/complete", "{\"variables\":{\"draftOutcome\":{\"value\":\"submit\"}}}")
                        .status())
                .isEqualTo(204);
    }

    @Test
    void aCandidateReadsClaimsPutsBackAndCompletes() {
        Caller lena = Caller.session(port, "lena");
        String task = "/camunda/api/engine/engine/default/task/" + taskOf(reviewing);
        assertThat(lena.get(task + "/variables")
                        .json()
                        .path("projectCode")
                        .path("value")
                        .asText())
                .isEqualTo("HARBOUR");
        assertThat(lena.post(task + "/claim", "{\"userId\":\"lena\"}").status()).isEqualTo(204);
        assertThat(lena.post(task + "/unclaim", "{}").status()).isEqualTo(204);
        assertThat(lena.post(task + "/claim", "{\"userId\":\"lena\"}").status()).isEqualTo(204);
        assertThat(lena.post(
                                task + "/submit-form",
                                "{\"variables\":{\"approved\":{\"value\":true,\"type\":\"Boolean\"}}}")
                        .status())
                .isEqualTo(204);
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceId(reviewing)
                        .count())
                .isZero();
    }

    @Test
    void aManagerReadsEverythingAndTouchesNothing() {
        Caller greta = Caller.basic(port, "greta");
        assertThat(greta.get("/engine-rest/process-instance/" + drafting + "/variables")
                        .json())
                .isNotEmpty();
        assertThat(greta.post("/engine-rest/task/" + taskOf(drafting) + "/complete", "{}")
                        .status())
                .isEqualTo(403);
        assertThat(greta.delete("/engine-rest/process-instance/" + drafting).status())
                .isEqualTo(403);
        assertThat(greta.get("/engine-rest/user").json()).hasSizeLessThanOrEqualTo(1);
        assertThat(greta.delete("/engine-rest/deployment/" + deployment.getId()).status())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/engine-rest/task/", "/camunda/api/engine/engine/default/task/"})
    void aRefusalIsAnsweredInItsOwnWords(String door) {
        Caller maya = door.startsWith("/camunda") ? Caller.session(port, "maya") : Caller.basic(port, "maya");
        for (String way : new String[] {"/complete", "/submit-form"}) {
            Caller.Answer refused =
                    maya.post(door + taskOf(drafting) + way, "{\"variables\":{\"comment\":{\"value\":\"refuse\"}}}");
            assertThat(refused.status()).as(refused.toString()).isEqualTo(400);
            assertThat(refused.message()).isEqualTo("The draft has 2 problems: no rate for Ada, and line 3 is empty.");
            Caller.Answer forbidden =
                    maya.post(door + taskOf(drafting) + way, "{\"variables\":{\"comment\":{\"value\":\"forbid\"}}}");
            assertThat(forbidden.status()).isEqualTo(403);
            assertThat(forbidden.message()).isEqualTo("You drafted this invoice, so someone else must approve it.");
        }
        assertThat(taskOf(drafting)).as("the task is still there").isNotNull();
    }

    @Test
    void aCompletionCanNotPutAnotherInvoiceIntoTheProcess() {
        Caller maya = Caller.basic(port, "maya");
        String complete = "/engine-rest/task/" + taskOf(drafting) + "/complete";
        for (String name : new String[] {"invoiceId", "gateId", "projectCode", "amount", "nrOfInstances"}) {
            Caller.Answer answer = maya.post(complete, "{\"variables\":{\"" + name + "\":{\"value\":\"i-2\"}}}");
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.message()).contains("'" + name + "'");
        }
        assertThat(maya.post(complete, "{\"variables\":{\"projectCode\":{\"value\":\"HARBOUR\"}}}")
                        .status())
                .as("a form may send back what it was given")
                .isEqualTo(204);
    }

    @Test
    void nobodyLeavesTheDrawnPath() {
        grants.grant(
                "project-managers",
                Resources.PROCESS_DEFINITION,
                "drafting",
                ProcessDefinitionPermissions.READ,
                ProcessDefinitionPermissions.CREATE_INSTANCE);
        grants.grant("project-managers", Resources.PROCESS_INSTANCE, "*", Permissions.CREATE);
        Caller maya = Caller.basic(port, "maya");
        String start = "/engine-rest/process-definition/key/drafting/start";
        String inTheMiddle =
                "{\"startInstructions\":[{\"type\":\"startBeforeActivity\",\"activityId\":\"Task_Probe\"}]}";
        assertThat(maya.post(start, "{}").status()).isEqualTo(200);
        forbiddenByHand(maya.post(start, inTheMiddle));
        forbiddenByHand(maya.post("/engine-rest/message", "{\"messageName\":\"milepost.paymentReceived\"}"));
        forbiddenByHand(maya.post("/engine-rest/signal", "{\"name\":\"any\"}"));
        forbiddenByHand(maya.post("/engine-rest/task/" + taskOf(drafting) + "/bpmnError", "{\"errorCode\":\"any\"}"));
    }

    @Test
    void nobodyClosesTheirOwnAccount() {
        assertThat(Caller.basic(port, "louis").delete("/engine-rest/user/louis").status())
                .isEqualTo(403);
        assertThat(Caller.basic(port, "louis").get("/engine-rest/user?id=louis").json())
                .hasSize(1);
    }

    @Test
    void aWeakPasswordIsRefused() {
        Caller ada = Caller.basic(port, "ada");
        assertThat(ada.post("/engine-rest/user/create", user("weak")).status()).isGreaterThanOrEqualTo(400);
        assertThat(ada.post("/engine-rest/user/create", user("Strong-Enough-2026"))
                        .status())
                .isEqualTo(204);
        assertThat(ada.delete("/engine-rest/user/newcomer").status()).isEqualTo(204);
    }

    /** Milepost holds every task to its instance's own invoice, so a probe needs a real one. */
    private String aDraftOfTheDemo() {
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
        return (String) runtime.getVariable(instance, "invoiceId");
    }

    private static String user(String password) {
        return "{\"profile\":{\"id\":\"newcomer\",\"firstName\":\"Nora\",\"lastName\":\"Comer\"},\"credentials\":{\"password\":\""
                + password + "\"}}";
    }

    private static void forbiddenByHand(Caller.Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(403);
        assertThat(answer.message())
                .isEqualTo("Messages, errors and starts in the middle of a process are not sent by hand.");
    }

    private String taskOf(String instance) {
        return tasks.createTaskQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId();
    }
}
