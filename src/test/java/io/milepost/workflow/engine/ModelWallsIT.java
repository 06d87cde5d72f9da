package io.milepost.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doNothing;

import io.milepost.Caller;
import io.milepost.RunningMilepost;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;

/** What a deployed model can reach: delegates by name, a few members, no code. */
@RunningMilepost
class ModelWallsIT {
    /** Probes are what the guard would refuse; here the walls behind it are tried. */
    @MockitoSpyBean
    private DeploymentGuard guard;

    @LocalServerPort
    private int port;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @BeforeEach
    void quiet() {
        doNothing().when(guard).deploy(any());
        Canary.SONGS.set(0);
    }

    @AfterEach
    void theCanaryIsSilent() {
        assertThat(Canary.SONGS).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${''.getClass().forName('io.milepost.workflow.engine.Canary').getDeclaredConstructor().newInstance()}",
                "${''.class.name}",
                "${execution.class.classLoader}",
                "${execution.getProcessEngineServices().getRuntimeService().createProcessInstanceQuery().count()}",
                "${execution.processEngineServices.identityService}",
                "${execution.setVariable('approved', true)}",
                "${dataSource.connection}",
                "${environment.getProperty('milepost.admin.password')}",
                "${systemProperties}",
                "${canary.execute(execution)}",
                "${refusingListener.notify(null)}",
                "${issueInvoiceDelegate.execute(execution)}",
                "${approvalGates.getClass()}",
                "${approvalGates.class}",
                "${text.getBytes()}",
                "${S('x')}"
            })
    void anExpressionReachesNothingElse(String expression) {
        assertThatThrownBy(() -> run(Probe.expression("hostile", expression)))
                .hasStackTraceContaining("org.camunda.bpm");
    }

    @Test
    void anExpressionReadsVariablesAndTheBusinessKey() {
        assertThat(result("${text == 'hello' && !empty text}")).isEqualTo(true);
        assertThat(result("${execution.processBusinessKey}")).isEqualTo("HARBOUR/M2");
        assertThat(result("${execution.getVariable('text')}")).isEqualTo("hello");
    }

    @Test
    void aVariableNamedLikeADelegateDoesNotTakeItsPlace() {
        assertThat(result("${issueInvoiceDelegate != 'mine'}", Map.of("issueInvoiceDelegate", "mine")))
                .isEqualTo(true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript", "groovy", "juel", "feel", "ruby"})
    void noScriptRuns(String language) {
        assertThatThrownBy(() -> run(Probe.script("script", language)))
                .hasStackTraceContaining("Scripts are switched off");
    }

    @Test
    void noClassIsMadeByName() {
        assertThatThrownBy(() -> run(Probe.javaClass("byname", Canary.class.getName())))
                .hasStackTraceContaining("not classes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"maya", "lena", "felix", "greta", "louis", "tracker"})
    void onlyProcessAdminsDeploy(String user) {
        assertThat(Caller.basic(port, user).deploy("probe.bpmn", model()).status())
                .isEqualTo(403);
    }

    @Test
    void aProcessAdminDeploys() {
        Caller.Answer answer = Caller.basic(port, "ada").deploy("probe.bpmn", model());
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        repository.deleteDeployment(answer.json().path("id").asText(), true);
    }

    @Test
    void noObjectIsDeserialized() {
        Deployment deployment = deploy(Probe.oneTask("objects", "maya", null));
        try {
            String instance = runtime.startProcessInstanceByKey("objects").getId();
            Caller ada = Caller.basic(port, "ada");
            String java = "{\"value\":\"rO0ABXQAAXg=\",\"type\":\"Object\",\"valueInfo\":{\"objectTypeName\":"
                    + "\"java.lang.String\",\"serializationDataFormat\":\"application/x-java-serialized-object\"}}";
            assertThat(ada.put("/engine-rest/process-instance/" + instance + "/variables/x", java)
                            .status())
                    .isGreaterThanOrEqualTo(400);
            String json =
                    "--x\r\nContent-Disposition: form-data; name=\"data\"\r\nContent-Type: application/json\r\n\r\n{}\r\n"
                            + "--x\r\nContent-Disposition: form-data; name=\"type\"\r\nContent-Type: text/plain\r\n\r\n"
                            + Canary.class.getName() + "\r\n--x--\r\n";
            assertThat(ada.send(
                                    "POST",
                                    "/engine-rest/process-instance/" + instance + "/variables/x/data",
                                    "multipart/form-data; boundary=x",
                                    json)
                            .status())
                    .isGreaterThanOrEqualTo(400);
        } finally {
            repository.deleteDeployment(deployment.getId(), true);
        }
    }

    private Object result(String expression) {
        return result(expression, Map.of());
    }

    private Object result(String expression, Map<String, Object> more) {
        Deployment deployment = deploy(Probe.expression("harmless", expression));
        try {
            Map<String, Object> variables = new java.util.HashMap<>(more);
            variables.put("text", "hello");
            String instance = runtime.startProcessInstanceByKey("harmless", "HARBOUR/M2", variables)
                    .getId();
            return runtime.getVariable(instance, "result");
        } finally {
            repository.deleteDeployment(deployment.getId(), true);
        }
    }

    private void run(BpmnModelInstance model) {
        Deployment deployment = deploy(model);
        try {
            String key = repository
                    .createProcessDefinitionQuery()
                    .deploymentId(deployment.getId())
                    .singleResult()
                    .getKey();
            runtime.startProcessInstanceByKey(key, Map.of("text", "hello"));
        } finally {
            repository.deleteDeployment(deployment.getId(), true);
        }
    }

    private Deployment deploy(BpmnModelInstance model) {
        return repository
                .createDeployment()
                .addModelInstance("probe.bpmn", model)
                .deploy();
    }

    private static String model() {
        return org.camunda.bpm.model.bpmn.Bpmn.convertToString(Probe.oneTask("probe-deployed", "maya", null));
    }
}
