package io.milepost.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.milepost.Caller;
import io.milepost.RunningMilepost;
import io.milepost.workflow.engine.guard.Corpus;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who deployed which version of the approvals, what changed, and going back while approvals run. */
@RunningMilepost
class VersionsIT {
    private static final String VERSIONS = "/api/approval-policy/versions";
    private static final String DEPLOY = "/engine-rest/deployment/create";
    private static final String POLICY = "approval-policy";
    private static final String APPROVAL = "invoice-approval";
    private static final byte[] RELEASED_POLICY = Corpus.bytes(Path.of("processes/approval-policy.dmn"));
    private static final byte[] RELEASED_APPROVAL = Corpus.bytes(Path.of("processes/invoice-approval.bpmn"));
    private static final String LEGAL = Corpus.read(Path.of("src/test/resources/guard/legal-review.bpmn"));

    @LocalServerPort
    private int port;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService management;

    @Autowired
    private IdentityService identities;

    @Autowired
    private DeployModels release;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void everyVersionNamesWhoDeployedItAndWhatChanged() {
        JsonNode first = version(POLICY + "-1");
        assertThat(first.path("deployer").asText()).isEqualTo("Milepost");
        assertThat(first.path("deployedBy").isNull()).isTrue();
        String before = active(POLICY).path("id").asText();
        deploy("approval-policy.dmn", accountingFrom("11000"));
        JsonNode mine = active(POLICY);
        assertThat(mine.path("deployedBy").asText()).isEqualTo("ada");
        assertThat(mine.path("deployer").asText()).isEqualTo("Ada Nowak");
        assertThat(mine.path("deployment").asText()).isEqualTo("test");
        assertThat(version(before).path("active").asBoolean()).isFalse();
        assertThat(sentences(POLICY + "-1", mine.path("id").asText()))
                .containsExactly("Rule 3 'Accounting': net ≥ 25,000 became net ≥ 11,000.");
        assertThat(greta().get(VERSIONS + "/" + mine.path("id").asText() + "/file")
                        .body())
                .contains("<text>&gt;= 11000</text>");
    }

    @Test
    void withoutMilepostsRecordTheEnginesLogSaysWho() {
        deploy("approval-policy.dmn", accountingFrom("12000"));
        jdbc.update("delete from model_deployment");
        assertThat(active(POLICY).path("deployedBy").asText()).isEqualTo("ada");
        assertThat(version(POLICY + "-1").path("deployer").asText()).isEqualTo("Milepost");
        assertThat(version(APPROVAL + "-1").path("deployer").asText()).isEqualTo("Milepost");
    }

    @Test
    void goingBackLeavesARunningApprovalOnItsVersion() {
        deploy("approval-policy.dmn", accountingFrom("10000"));
        deploy("invoice-approval.bpmn", bytes(LEGAL));
        String strict = active(POLICY).path("id").asText();
        String legal = active(APPROVAL).path("id").asText();
        String invoice = aSubmittedInvoice();
        assertThat(version(strict).path("running").asInt()).isEqualTo(1);
        assertThat(version(legal).path("running").asInt()).isEqualTo(1);

        JsonNode policy = restored(POLICY + "-1", strict);
        assertThat(policy.path("active").asBoolean()).isTrue();
        assertThat(policy.path("restored").asText()).isEqualTo(POLICY + "-1");
        assertThat(policy.path("why").asText()).isEqualTo("It asked too many");
        assertThat(policy.path("deployedBy").asText()).isEqualTo("ada");
        assertThat(policy.path("running").asInt()).isZero();
        assertThat(sentences(POLICY + "-1", policy.path("id").asText())).containsExactly("Nothing: both are the same.");
        assertThat(content(policy)).isEqualTo(new String(RELEASED_POLICY, StandardCharsets.UTF_8));
        restored(APPROVAL + "-1", legal);

        assertThat(version(strict).path("running").asInt()).isEqualTo(1);
        assertThat(version(legal).path("running").asInt()).isEqualTo(1);
        assertThat(gates(invoice)).containsExactlyInAnyOrder("Practice lead", "Accounting", "Legal review");
        complete("lena", "Review invoice for ");
        complete("felix", "Review invoice for ");
        assertThat(greta().get("/api/invoices/" + invoice).json().path("state").asText())
                .as("legal is still asked")
                .isEqualTo("IN_APPROVAL");
        complete("greta", "Legal review for ");
        assertThat(version(legal).path("running").asInt()).isZero();
        assertThat(version(strict).path("running").asInt()).isZero();
    }

    @Test
    void aVersionThatWouldBeRefusedTodayIsRefusedWithTheReason() {
        identities.saveGroup(identities.newGroup("lawyers"));
        deploy("invoice-approval.bpmn", bytes(LEGAL.replace("=\"managers\"", "=\"lawyers\"")));
        String lawyers = active(APPROVAL).path("id").asText();
        deploy("invoice-approval.bpmn", RELEASED_APPROVAL);
        identities.deleteGroup("lawyers");
        long before = repository.createDeploymentQuery().count();
        Caller.Answer refused = restore("ada", lawyers, "{\"why\": \"Legal wants it back\"}");
        assertThat(refused.status()).as(refused.toString()).isEqualTo(422);
        assertThat(refused.json().at("/problems/0").toString()).contains("There is no group 'lawyers'");
        assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
    }

    @Test
    void goingBackIsForProcessAdminsWithAReasonAndToSomethingElse() {
        deploy("approval-policy.dmn", accountingFrom("13000"));
        deploy("approval-policy.dmn", accountingFrom("14000"));
        String newest = active(POLICY).path("id").asText();
        String other = POLICY + "-1";
        String why = "{\"why\": \"Because\"}";
        for (String nobody : List.of("greta", "felix", "lena", "maya", "louis", "tracker")) {
            assertThat(restore(nobody, other, why).status()).as(nobody).isEqualTo(403);
        }
        assertThat(restore("ada", other, "{\"why\": \" \"}").status()).isEqualTo(422);
        assertThat(restore("ada", other, "{\"why\": \"%s\"}".formatted("x".repeat(501)))
                        .status())
                .isEqualTo(422);
        assertThat(restore("ada", POLICY + "-9999", why).status()).isEqualTo(404);
        Caller.Answer same = restore("ada", newest, why);
        assertThat(same.status()).isEqualTo(409);
        assertThat(same.json().path("detail").asText()).isEqualTo(newest + " is the version in use.");
        Caller.Answer late = restore("ada", other, "{\"why\": \"Because\", \"insteadOf\": \"approval-policy-1\"}");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.json().path("detail").asText())
                .isEqualTo(
                        "Meanwhile %s is in use, not approval-policy-1. Look at what changes again.".formatted(newest));
        assertThat(active(POLICY).path("id").asText()).isEqualTo(newest);
        assertThat(greta().get(VERSIONS + "/" + other + "/difference/invoice-approval-1")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void aRestartKeepsWhatWasGoneBackTo() {
        deploy("approval-policy.dmn", accountingFrom("15000"));
        String mine = active(POLICY).path("id").asText();
        deploy("approval-policy.dmn", accountingFrom("16000"));
        String back =
                restored(mine, active(POLICY).path("id").asText()).path("id").asText();
        release.deploy();
        assertThat(active(POLICY).path("id").asText()).isEqualTo(back);
    }

    @Test
    void aRestartKeepsWhatAnAdminDeployedInTheReleasesName() {
        String form = "--x\r\nContent-Disposition: form-data; name=\"deployment-name\"\r\n\r\nMilepost\r\n"
                + "--x\r\nContent-Disposition: form-data; name=\"deployment-source\"\r\n\r\nmilepost\r\n"
                + "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"processes/approval-policy.dmn\"\r\n"
                + "Content-Type: text/xml\r\n\r\n"
                + new String(accountingFrom("17000"), StandardCharsets.UTF_8)
                + "\r\n--x--\r\n";
        Caller.Answer deployed =
                Caller.basic(port, "ada").send("POST", DEPLOY, "multipart/form-data; boundary=x", form);
        assertThat(deployed.status()).as(deployed.toString()).isEqualTo(200);
        JsonNode mine = active(POLICY);
        assertThat(mine.path("deployedBy").asText()).isEqualTo("ada");
        release.deploy();
        assertThat(active(POLICY)).isEqualTo(mine);
    }

    private static byte[] accountingFrom(String limit) {
        return bytes(new String(RELEASED_POLICY, StandardCharsets.UTF_8).replace("&gt;= 25000", "&gt;= " + limit));
    }

    private static byte[] bytes(String model) {
        return model.getBytes(StandardCharsets.UTF_8);
    }

    private Caller greta() {
        return Caller.basic(port, "greta");
    }

    private void deploy(String name, byte[] content) {
        Caller.Answer deployed = Caller.basic(port, "ada").deploy(name, new String(content, StandardCharsets.UTF_8));
        assertThat(deployed.status()).as(deployed.toString()).isEqualTo(200);
    }

    private Caller.Answer restore(String person, String id, String wish) {
        return Caller.basic(port, person).post(VERSIONS + "/" + id + "/restorations", wish);
    }

    private JsonNode restored(String id, String insteadOf) {
        Caller.Answer answer =
                restore("ada", id, "{\"why\": \"It asked too many\", \"insteadOf\": \"%s\"}".formatted(insteadOf));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer.json();
    }

    private JsonNode version(String id) {
        return versions().stream()
                .filter(version -> version.path("id").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode active(String model) {
        return versions().stream()
                .filter(version -> version.path("model").asText().equals(model)
                        && version.path("active").asBoolean())
                .findFirst()
                .orElseThrow();
    }

    private List<JsonNode> versions() {
        Caller.Answer answer = greta().get(VERSIONS);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return StreamSupport.stream(answer.json().spliterator(), false).toList();
    }

    private List<String> sentences(String one, String other) {
        JsonNode difference = greta().get("%s/%s/difference/%s".formatted(VERSIONS, one, other))
                .json();
        return StreamSupport.stream(difference.path("sentences").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private String content(JsonNode version) {
        return greta().get(VERSIONS + "/" + version.path("id").asText() + "/file")
                .body();
    }

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

    private List<String> gates(String invoice) {
        return StreamSupport.stream(
                        greta().get("/api/invoices/" + invoice + "/route")
                                .json()
                                .path("gates")
                                .spliterator(),
                        false)
                .map(gate -> gate.path("name").asText())
                .toList();
    }

    private void complete(String person, String name) {
        Caller caller = Caller.basic(port, person);
        JsonNode task = StreamSupport.stream(
                        caller.get("/engine-rest/task?processDefinitionKey=invoice-approval")
                                .json()
                                .spliterator(),
                        false)
                .filter(each -> each.path("name").asText().startsWith(name))
                .findFirst()
                .orElseThrow();
        Caller.Answer answer = caller.post(
                "/engine-rest/task/" + task.path("id").asText() + "/complete",
                "{\"variables\":{\"approved\":{\"value\":true,\"type\":\"Boolean\"}}}");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(204);
    }
}
