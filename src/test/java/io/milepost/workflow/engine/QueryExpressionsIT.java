package io.milepost.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.milepost.Caller;
import io.milepost.RunningMilepost;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Expressions in queries and filters run no code, at the door and in the engine (CVE-2026-109432). */
@RunningMilepost
class QueryExpressionsIT {
    private static final String CODE =
            "${''.getClass().forName('io.milepost.workflow.engine.Canary').getDeclaredConstructor().newInstance()}";

    @LocalServerPort
    private int port;

    @Autowired
    private TaskService tasks;

    @Autowired
    private FilterService filters;

    @BeforeEach
    void quiet() {
        Canary.SONGS.set(0);
    }

    @AfterEach
    void theCanaryIsSilent() {
        assertThat(Canary.SONGS).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"assigneeExpression\":\"CODE\"}",
                "{\"orQueries\":[{\"assigneeExpression\":\"CODE\"}]}",
                "{\"orQueries\":[{\"candidateGroupsExpression\":\"CODE\"}]}",
                "{\"orQueries\":[{\"createdBeforeExpression\":\"CODE\"}]}",
                "{\"orQueries\":[{\"assigne\\u0065Expression\":\"CODE\"}]}",
                "{\"orQueries\":[{\"assigneeExpression\":\"${currentUser()}\"},{\"ownerExpression\":\"CODE\"}]}",
                "{\"orQueries\":[{\"assigneeExpression\":\"${currentUser()}CODE\"}]}",
                "{\"orQueries\":[{\"assigneeExpression\":[\"CODE\"]}]}",
                "{\"orQueries\":[{\"assigneeExpression\":\"${currentUser()}\",\"assigneeExpression\":\"CODE\"}]}",
                "{\"orQueries\":[{\"assigneeExpression\":\"#{1}\"}]}"
            })
    void aQueryWithCodeIsRefusedAtBothDoors(String template) {
        String query = template.replace("CODE", CODE);
        refused(Caller.basic(port, "maya").post("/engine-rest/task", query));
        refused(Caller.basic(port, "maya").post("/engine-rest/task/count", query));
        refused(Caller.basic(port, "maya").post("/engine-rest/engine/default/task", query));
        refused(Caller.session(port, "maya").post("/camunda/api/engine/engine/default/task", query));
    }

    @Test
    void aParameterWithCodeIsRefused() {
        String code = URLEncoder.encode(CODE, StandardCharsets.UTF_8);
        refused(Caller.basic(port, "maya").get("/engine-rest/task?assigneeExpression=" + code));
        refused(Caller.basic(port, "maya").get("/engine-rest/task?assigne%65Expression=" + code));
        refused(Caller.session(port, "maya")
                .get("/camunda/api/engine/engine/default/task?assignee=maya&ownerExpression=" + code));
        refused(Caller.basic(port, "maya").post("/engine-rest/task/count?ownerExpression=" + code, "{}"));
    }

    @Test
    void aFilterWithCodeIsNeitherStoredNorExtended() {
        String filter =
                "{\"resourceType\":\"Task\",\"name\":\"evil\",\"query\":{\"assigneeExpression\":\"" + CODE + "\"}}";
        Caller ada = Caller.basic(port, "ada");
        refused(ada.post("/engine-rest/filter/create", filter));
        String existing =
                ada.get("/engine-rest/filter").json().get(0).path("id").asText();
        refused(ada.put("/engine-rest/filter/" + existing, filter));
        String extension = "{\"orQueries\":[{\"assigneeExpression\":\"" + CODE + "\"}]}";
        for (String result : new String[] {"list", "singleResult", "count"}) {
            refused(ada.post("/engine-rest/filter/" + existing + "/" + result, extension));
            refused(Caller.session(port, "felix")
                    .post("/camunda/api/engine/engine/default/filter/" + existing + "/" + result, extension));
        }
    }

    @Test
    void whatOurFiltersNeedStillWorks() {
        String query = "{\"orQueries\":[{\"assigneeExpression\":\"${currentUser()}\","
                + "\"candidateGroupsExpression\":\"${currentUserGroups()}\",\"createdBeforeExpression\":\"${now()}\"}]}";
        assertThat(Caller.basic(port, "lena").post("/engine-rest/task", query).status())
                .isEqualTo(200);
        for (var filter : Caller.basic(port, "felix").get("/engine-rest/filter").json()) {
            assertThat(Caller.basic(port, "felix")
                            .get("/engine-rest/filter/" + filter.path("id").asText() + "/list")
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void theEngineItselfRunsNoneEither() {
        assertThatThrownBy(() -> tasks.createTaskQuery()
                        .or()
                        .taskAssigneeExpression(CODE)
                        .endOr()
                        .list())
                .hasStackTraceContaining("not among what an expression may use");
        assertThatThrownBy(() -> tasks.createTaskQuery()
                        .or()
                        .taskAssigneeExpression("${approvalGates.of('x')}")
                        .endOr()
                        .list())
                .hasStackTraceContaining("Cannot resolve identifier 'approvalGates'");
        Filter stored = filters.newTaskFilter("stored before us")
                .setQuery(tasks.createTaskQuery().taskAssigneeExpression(CODE));
        filters.saveFilter(stored);
        try {
            assertThat(Caller.basic(port, "ada")
                            .get("/engine-rest/filter/" + stored.getId() + "/list")
                            .status())
                    .isGreaterThanOrEqualTo(400);
        } finally {
            filters.deleteFilter(stored.getId());
        }
    }

    @Test
    void aBodyThatIsNoJsonOrTooLargeIsRefused() {
        Caller maya = Caller.basic(port, "maya");
        assertThat(maya.post("/engine-rest/task", "{").status()).isEqualTo(400);
        assertThat(maya.send("POST", "/engine-rest/task", "text/plain", "x=${1}")
                        .status())
                .isEqualTo(400);
        String large = "{\"name\":\"" + "x".repeat(EngineRequestGuard.LIMIT) + "\"}";
        assertThat(maya.post("/engine-rest/task", large).status()).isEqualTo(413);
    }

    private static void refused(Caller.Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
        assertThat(answer.message())
                .containsAnyOf("expressions in queries and filters run as code", "not well-formed JSON");
    }
}
