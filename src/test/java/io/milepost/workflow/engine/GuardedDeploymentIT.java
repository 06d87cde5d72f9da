package io.milepost.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.milepost.Caller;
import io.milepost.RunningMilepost;
import io.milepost.workflow.engine.guard.Corpus;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The guard where it stands: whatever way a model comes, over a real connection, it passes by. */
@RunningMilepost
class GuardedDeploymentIT {
    private static final String DEPLOY = "/engine-rest/deployment/create";
    private static final String CHECK = "/api/approval-policy/checks";
    private static final Path LEGAL = Path.of("src/test/resources/guard/legal-review.bpmn");
    private static final Path GAP = Path.of("src/test/resources/guard/policy-with-a-gap.dmn");
    private static final Path UNKNOWN_GROUP = Path.of("src/test/resources/guard/wrong/unknown-group.bpmn");

    @LocalServerPort
    private int port;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService management;

    static Stream<Path> corpus() {
        return Corpus.all();
    }

    @BeforeEach
    void quiet() {
        Canary.SONGS.set(0);
    }

    @ParameterizedTest
    @MethodSource("corpus")
    void nothingOfTheCorpusIsDeployed(Path file) {
        String name = file.getFileName().toString();
        long before = everythingDeployed();
        Caller.Answer answer = Caller.basic(port, "ada").upload(DEPLOY, name, Corpus.bytes(file));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
        assertThat(answer.json().path("type").asText()).isEqualTo("ParseException");
        assertThat(answer.message()).startsWith("Not deployed, and the version before stays in use.");
        JsonNode errors = answer.json().path("details").path(name).path("errors");
        assertThat(errors).as(answer.toString()).isNotEmpty();
        assertThat(errors)
                .allSatisfy(error -> assertThat(error.path("message").asText()).isNotBlank());
        assertThat(Caller.basic(port, "maya")
                        .upload(DEPLOY, name, Corpus.bytes(file))
                        .status())
                .isEqualTo(403);
        assertThat(Caller.basic(port, "greta")
                        .upload(DEPLOY, name, Corpus.bytes(file))
                        .status())
                .isEqualTo(403);
        assertThat(Canary.SONGS).hasValue(0);
        assertThat(everythingDeployed()).isEqualTo(before);
    }

    @Test
    void aRefusalSaysWhereAndWhatInTheFormTheModelerShows() {
        JsonNode error = Caller.basic(port, "ada")
                .upload(DEPLOY, "invoice-approval.bpmn", Corpus.bytes(UNKNOWN_GROUP))
                .json()
                .at("/details/invoice-approval.bpmn/errors/0");
        assertThat(error.path("mainElementId").asText()).isEqualTo("Task_Legal");
        assertThat(error.path("line").asInt()).isEqualTo(20);
        assertThat(error.path("message").asText()).isEqualTo(Corpus.sentence(UNKNOWN_GROUP));
    }

    @Test
    void theWebappsAndJavaAreNoWayAround() {
        byte[] wrong = Corpus.bytes(UNKNOWN_GROUP);
        assertThat(Caller.session(port, "ada")
                        .upload("/camunda/api/engine/engine/default/deployment/create", "x.bpmn", wrong)
                        .status())
                .isEqualTo(400);
        assertThatThrownBy(() -> repository
                        .createDeployment()
                        .addString("x.bpmn", Corpus.read(UNKNOWN_GROUP))
                        .deploy())
                .isInstanceOf(ParseException.class);
        assertThatThrownBy(() -> repository
                        .createDeployment()
                        .source(DeployModels.SOURCE)
                        .name("Milepost")
                        .addString("x.bpmn", Corpus.read(UNKNOWN_GROUP))
                        .deploy())
                .as("looking like the release is not being it")
                .isInstanceOf(ParseException.class);
    }

    @Test
    void nothingOfAMixedDeploymentStays() {
        long before = everythingDeployed();
        assertThatThrownBy(() -> repository
                        .createDeployment()
                        .addString("approval-policy.dmn", Corpus.read(GAP))
                        .addString("x.bpmn", Corpus.read(UNKNOWN_GROUP))
                        .deploy())
                .isInstanceOf(ParseException.class);
        assertThat(everythingDeployed()).isEqualTo(before);
    }

    @Test
    void aDryRunSaysTheSameAndDeploysNothing() {
        long before = everythingDeployed();
        for (String user : new String[] {"ada", "greta"}) {
            Caller.Answer answer = Caller.basic(port, user).upload(CHECK, "x.bpmn", Corpus.bytes(UNKNOWN_GROUP));
            assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
            assertThat(answer.json().path("accepted").asBoolean()).isFalse();
            assertThat(answer.json().at("/errors/0/message").asText()).isEqualTo(Corpus.sentence(UNKNOWN_GROUP));
            assertThat(answer.json().at("/errors/0/element").asText()).isEqualTo("Task_Legal");
        }
        Caller.Answer fine = Caller.basic(port, "ada").upload(CHECK, "x.bpmn", Corpus.bytes(LEGAL));
        assertThat(fine.json().path("accepted").asBoolean()).as(fine.toString()).isTrue();
        assertThat(Caller.basic(port, "maya")
                        .upload(CHECK, "x.bpmn", Corpus.bytes(LEGAL))
                        .status())
                .isEqualTo(403);
        assertThat(everythingDeployed()).isEqualTo(before);
    }

    @Test
    void aWarningDoesNotRefuseAndReachesWhoDeploys() {
        JsonNode warnings = Caller.basic(port, "ada")
                .upload(CHECK, "approval-policy.dmn", Corpus.bytes(GAP))
                .json()
                .path("warnings");
        assertThat(warnings)
                .extracting(warning -> warning.path("message").asText())
                .containsExactly(
                        "No rule is for 'net' 1000 alone: the fallback gate decides such an invoice, unless another rule matches.");
        Caller.Answer deployed = Caller.basic(port, "ada").upload(DEPLOY, "approval-policy.dmn", Corpus.bytes(GAP));
        assertThat(deployed.status()).as(deployed.toString()).isEqualTo(200);
        assertThat(deployed.response().headers().allValues(WarningHeader.NAME))
                .singleElement()
                .asString()
                .contains("approval-policy.dmn, line ", "Input_Net", "'net' 1000");
        repository.deleteDeployment(deployed.json().path("id").asText(), true);
    }

    @Test
    void aLegalReviewDrawnByAnAdminIsAskedOfTheNextInvoiceAndNeededForIt() {
        Caller ada = Caller.basic(port, "ada");
        Caller.Answer deployed = ada.upload(DEPLOY, "invoice-approval.bpmn", Corpus.bytes(LEGAL));
        assertThat(deployed.status()).as(deployed.toString()).isEqualTo(200);
        String invoice = aSubmittedInvoice();
        Caller lena = Caller.basic(port, "lena");
        Caller greta = Caller.basic(port, "greta");
        assertThat(gates(greta, invoice))
                .contains("Practice lead PENDING practice-leads", "Legal review PENDING managers");
        complete(lena, reviewOf(lena, "Review invoice for "), 204);
        assertThat(state(greta, invoice)).as("legal has not said yes").isEqualTo("IN_APPROVAL");
        String legal = reviewOf(greta, "Legal review for ");
        complete(lena, legal, 403);
        complete(Caller.basic(port, "maya"), legal, 403);
        complete(greta, legal, 204);
        assertThat(state(greta, invoice)).isNotEqualTo("IN_APPROVAL").isNotEqualTo("DRAFT");
        assertThat(gates(greta, invoice)).contains("Legal review APPROVED managers");
        assertThat(ada.post(
                                "/engine-rest/deployment/"
                                        + deployed.json().path("id").asText() + "/redeploy",
                                "{}")
                        .status())
                .isEqualTo(200);
    }

    /** The demo's first milestone, collected and submitted by its project manager. */
    private String aSubmittedInvoice() {
        management
                .createJobQuery()
                .processDefinitionKey("invoice-lifecycle")
                .messages()
                .list()
                .forEach(job -> management.executeJob(job.getId()));
        String instance = runtime.createProcessInstanceQuery()
                .processDefinitionKey("invoice-lifecycle")
                .processInstanceBusinessKey("HARBOUR/M2")
                .singleResult()
                .getId();
        Caller maya = Caller.basic(port, "maya");
        String task = maya.get("/engine-rest/task?processInstanceId=" + instance)
                .json()
                .at("/0/id")
                .asText();
        Caller.Answer submitted = maya.post(
                "/engine-rest/task/" + task + "/complete", "{\"variables\":{\"draftOutcome\":{\"value\":\"submit\"}}}");
        assertThat(submitted.status()).as(submitted.toString()).isEqualTo(204);
        return (String) runtime.getVariable(instance, "invoiceId");
    }

    private static String reviewOf(Caller person, String name) {
        for (JsonNode task : person.get("/engine-rest/task?processDefinitionKey=invoice-approval")
                .json()) {
            if (task.path("name").asText().startsWith(name)) {
                return task.path("id").asText();
            }
        }
        throw new AssertionError("No task '" + name + "'");
    }

    private static void complete(Caller person, String task, int status) {
        Caller.Answer answer = person.post(
                "/engine-rest/task/" + task + "/complete",
                "{\"variables\":{\"approved\":{\"value\":true,\"type\":\"Boolean\"}}}");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
    }

    private static String state(Caller person, String invoice) {
        return person.get("/api/invoices/" + invoice).json().path("state").asText();
    }

    private static Stream<String> gatesOf(JsonNode route) {
        return Stream.iterate(0, i -> i < route.path("gates").size(), i -> i + 1)
                .map(i -> route.path("gates").get(i))
                .map(gate -> gate.path("name").asText() + " "
                        + gate.path("state").asText() + " " + gate.path("group").asText());
    }

    private static java.util.List<String> gates(Caller person, String invoice) {
        return gatesOf(person.get("/api/invoices/" + invoice + "/route").json()).toList();
    }

    private long everythingDeployed() {
        return repository.createDeploymentQuery().count()
                + repository.createProcessDefinitionQuery().count()
                + repository.createDecisionDefinitionQuery().count();
    }
}
