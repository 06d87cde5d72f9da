package io.milepost.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doNothing;

import io.milepost.Caller;
import io.milepost.RunningMilepost;
import io.milepost.SettingsRefused;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;

/** What a start puts in place, and what a second start leaves alone. */
@RunningMilepost
class PrepareEngineIT {
    private static final Map<String, String> MODELS = new HashMap<>();

    /** The models here are probes, which the guard would refuse. */
    @MockitoSpyBean
    private DeploymentGuard guard;

    @LocalServerPort
    private int port;

    @Autowired
    private PrepareEngine prepare;

    @Autowired
    private DeployModels models;

    @Autowired
    private Accounts accounts;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private IdentityService identities;

    @Autowired
    private AuthorizationService authorizations;

    @Autowired
    private FilterService filters;

    @BeforeEach
    void probesPass() {
        doNothing().when(guard).deploy(any());
    }

    @AfterEach
    void none() {
        ClockUtil.reset();
        repository.createDeploymentQuery().list().stream()
                .filter(deployment -> repository
                        .getDeploymentResourceNames(deployment.getId())
                        .contains("processes/restarted.bpmn"))
                .map(Deployment::getId)
                .forEach(id -> repository.deleteDeployment(id, true));
    }

    @Test
    void aRestartChangesNothing() {
        Supplier<String> state = () -> repository.createDeploymentQuery().count() + " deployments, "
                + authorizations.createAuthorizationQuery().count() + " grants, "
                + identities.createUserQuery().count() + " users, "
                + filters.createFilterQuery().count() + " filters";
        String before = state.get();
        prepare.afterSingletonsInstantiated();
        assertThat(state.get()).isEqualTo(before);
    }

    @Test
    void aRestartKeepsWhatAnAdminDeployed() {
        models.deploy(file("ours"));
        assertThat(Caller.basic(port, "ada")
                        .deploy("restarted.bpmn", model("the admin's"))
                        .status())
                .isEqualTo(200);
        models.deploy(file("ours"));
        assertThat(newest().getName()).isEqualTo("the admin's");
        deleteTheAdmins();
    }

    @Test
    void aReleaseThatChangedTheFileComesAfterTheAdmins() {
        models.deploy(file("ours"));
        Caller.basic(port, "ada").deploy("restarted.bpmn", model("the admin's"));
        models.deploy(file("ours, improved"));
        assertThat(newest().getName()).isEqualTo("ours, improved");
        models.deploy(file("ours, improved"));
        assertThat(newest().getVersion()).isEqualTo(3);
        deleteTheAdmins();
    }

    @Test
    void anEmptyAdminGroupStopsTheStart() {
        identities.deleteMembership("ada", "camunda-admin");
        try {
            assertThatThrownBy(accounts::requireAnAdministrator)
                    .isInstanceOf(SettingsRefused.class)
                    .hasMessageContaining("MILEPOST_ADMIN_PASSWORD");
        } finally {
            identities.createMembership("ada", "camunda-admin");
        }
    }

    @Test
    void anAdminPasswordThatIsTooWeakStopsTheStart() {
        assertThatThrownBy(() -> new Accounts(identities, "admin", "").createAdmin())
                .isInstanceOf(SettingsRefused.class)
                .hasMessageContaining("MILEPOST_ADMIN_PASSWORD");
        assertThat(identities.createUserQuery().userId("admin").count()).isZero();
    }

    @Test
    void theMonitoringAccountIsMadeWhereItHasAPassword() {
        new Accounts(identities, "", "").createMonitor();
        assertThat(identities.createUserQuery().userId("monitor").count()).isZero();
        assertThatThrownBy(() -> new Accounts(identities, "", "weak").createMonitor())
                .hasMessageContaining("MILEPOST_MONITOR_PASSWORD");
        new Accounts(identities, "", "Reads-Only-2026").createMonitor();
        assertThat(identities.createGroupQuery().groupMember("monitor").list())
                .extracting(org.camunda.bpm.engine.identity.Group::getId)
                .containsExactly("operators");
        identities.deleteUser("monitor");
    }

    @Test
    void aFailedLogInDelaysTheNext() {
        assertThat(Caller.basic(port, "louis", "wrong").get("/api/me").status()).isEqualTo(401);
        assertThat(Caller.basic(port, "louis").get("/api/me").status())
                .as("at once")
                .isEqualTo(401);
        ClockUtil.offset(60_000L);
        assertThat(Caller.basic(port, "louis").get("/api/me").status())
                .as("a minute later")
                .isEqualTo(200);
    }

    private static TreeMap<String, byte[]> file(String name) {
        return new TreeMap<>(Map.of("processes/restarted.bpmn", model(name).getBytes(StandardCharsets.UTF_8)));
    }

    /** Written once for each name: the builder invents new ids every time. */
    private static String model(String name) {
        return MODELS.computeIfAbsent(name, PrepareEngineIT::write);
    }

    private static String write(String name) {
        return Bpmn.convertToString(Bpmn.createExecutableProcess("restarted")
                .name(name)
                .startEvent("Start")
                .endEvent("End")
                .done());
    }

    private ProcessDefinition newest() {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("restarted")
                .latestVersion()
                .singleResult();
    }

    private void deleteTheAdmins() {
        repository.createProcessDefinitionQuery().processDefinitionKey("restarted").list().stream()
                .map(ProcessDefinition::getDeploymentId)
                .forEach(id -> repository.deleteDeployment(id, true));
    }
}
