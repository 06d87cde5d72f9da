package io.milepost.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.Caller;
import io.milepost.RunningMilepost;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who gets in: one identity for webapps, engine-rest and /api, and nobody without it. */
@RunningMilepost
class SignInIT {
    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate jdbc;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/me",
                "/api/projects",
                "/api/invoices",
                "/api/demo/mails",
                "/api/no-such-thing",
                "/no-such-thing",
                "/forms/draft-invoice.html",
                "/v3/api-docs",
                "/actuator",
                "/actuator/env",
                "/engine-rest",
                "/engine-rest/engine",
                "/engine-rest/engine/default/task",
                "/engine-rest/task",
                "/engine-rest/identity/password-policy",
                "/camunda/api/engine/engine/default/task",
                "/camunda/api/engine/engine/default/identity/password-policy",
                "/camunda/api/cockpit/plugin/base/default/process-definition",
                "/camunda/api/admin/auth/user/default/profile"
            })
    void withoutAPersonTheAnswerIs401(String path) {
        Caller.Answer answer = Caller.nobody(port).get(path);
        assertThat(answer.status()).as(path).isEqualTo(401);
        assertThat(answer.type()).startsWith("application/problem+json");
        assertThat(answer.json().path("status").asInt()).isEqualTo(401);
        assertThat(Caller.nobody(port).post(path, "{}").status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/milepost/milepost.css",
                "/actuator/health",
                "/camunda/app/tasklist/default/",
                "/camunda/app/cockpit/default/",
                "/camunda/app/tasklist/locales/en.json",
                "/camunda/favicon.ico",
                "/camunda/api/engine/engine/"
            })
    void startPageAndLogInPagesAreOpen(String path) {
        assertThat(Caller.nobody(port).get(path).status()).isEqualTo(200);
    }

    @Test
    void healthTellsItsStatusAndNothingElse() {
        assertThat(Caller.nobody(port)
                        .get("/actuator/health")
                        .json()
                        .path("status")
                        .asText())
                .isEqualTo("UP");
        assertThat(Caller.nobody(port).get("/actuator/health").body()).doesNotContain("components", "db", "details");
    }

    @Test
    void livenessAndReadinessTellTheirStatusAndNothingElse() {
        for (String probe : List.of("liveness", "readiness")) {
            Caller.Answer answer = Caller.nobody(port).get("/actuator/health/" + probe);
            assertThat(answer.status()).as(probe).isEqualTo(200);
            assertThat(answer.body()).as(probe).isEqualTo("{\"status\":\"UP\"}");
        }
    }

    /** A monitoring account reads the actuator and nothing else. */
    @Test
    void theActuatorIsForOperatorsAndProcessAdmins() {
        account("probe", "operators");
        for (String endpoint : List.of("/actuator", "/actuator/prometheus", "/actuator/metrics", "/actuator/info")) {
            assertThat(Caller.nobody(port).get(endpoint).status()).as(endpoint).isEqualTo(401);
            for (String person : List.of("ada", "probe")) {
                assertThat(Caller.basic(port, person).get(endpoint).status())
                        .as(person + " " + endpoint)
                        .isEqualTo(200);
            }
            for (String person : List.of("greta", "felix", "maya", "lena", "louis", "tracker")) {
                assertThat(Caller.basic(port, person).get(endpoint).status())
                        .as(person + " " + endpoint)
                        .isEqualTo(403);
            }
        }
        assertThat(Caller.basic(port, "ada").get("/actuator/env").status()).isEqualTo(404);
        assertThat(Caller.basic(port, "probe").get("/api/invoices").status()).isEqualTo(403);
        assertThat(Caller.basic(port, "probe").get("/api/unbilled").status()).isEqualTo(403);
        assertThat(Caller.basic(port, "probe").get("/engine-rest/task").json()).isEmpty();
        assertThat(Caller.basic(port, "probe")
                        .get("/engine-rest/process-definition")
                        .json())
                .isEmpty();
        assertThat(Caller.basic(port, "probe")
                        .post("/engine-rest/user/create", "{\"profile\": {\"id\": \"another\"}}")
                        .status())
                .isEqualTo(403);
    }

    private void account(String id, String group) {
        Caller ada = Caller.basic(port, "ada");
        ada.post(
                "/engine-rest/user/create",
                "{\"profile\": {\"id\": \"%s\"}, \"credentials\": {\"password\": \"Demo-Pass-2026\"}}".formatted(id));
        assertThat(ada.put("/engine-rest/group/%s/members/%s".formatted(group, id), "")
                        .status())
                .isEqualTo(204);
    }

    @Test
    void anAccountOfTheEngineSignsInToTheApiByBasic() {
        Caller.Answer me = Caller.basic(port, "lena").get("/api/me");
        assertThat(me.status()).isEqualTo(200);
        assertThat(me.json().path("user").asText()).isEqualTo("lena");
        assertThat(me.json().path("groups").toString()).contains("practice-leads", "project-managers");
    }

    @Test
    void theWebappsSessionSignsInToTheApiButWritesNeedItsCsrfToken() {
        Caller maya = Caller.session(port, "maya");
        assertThat(maya.get("/api/me").json().path("user").asText()).isEqualTo("maya");
        assertThat(maya.post("/api/no-such-thing", "{}").status()).isEqualTo(404);

        maya.with("X-XSRF-TOKEN", "0123456789ABCDEF0123456789ABCDEF");
        assertThat(maya.post("/api/no-such-thing", "{}").status()).isEqualTo(403);
        maya.without("X-XSRF-TOKEN");
        assertThat(maya.post("/api/no-such-thing", "{}").status()).isEqualTo(403);
        assertThat(maya.get("/api/me").status()).as("the session survived").isEqualTo(200);
    }

    @Test
    void whoSignsOutIsOutWhateverElseIsUnderWayInTheirSession() {
        Caller maya = Caller.session(port, "maya");
        String session = new String(Base64.getDecoder().decode(maya.cookie("SESSION")), StandardCharsets.UTF_8);
        assertThat(rowsOf(session)).isEqualTo(1);

        assertThat(maya.post("/camunda/api/admin/auth/user/default/logout", "").status())
                .isEqualTo(200);

        assertThat(rowsOf(session))
                .as("nothing left that a late request could write to")
                .isZero();
        assertThat(maya.get("/api/me").status()).isEqualTo(401);
    }

    private Integer rowsOf(String session) {
        return jdbc.queryForObject("select count(*) from SPRING_SESSION where SESSION_ID = ?", Integer.class, session);
    }

    /** The cookie that has the token is only sent to the webapps, and a page of ours beside them must be able to write. */
    @Test
    void theTokenOfASessionIsToldToItsPagesAndToNobodyElse() {
        Caller maya = Caller.session(port, "maya").without("X-XSRF-TOKEN");
        String token = maya.get("/api/me")
                .response()
                .headers()
                .firstValue("X-XSRF-TOKEN")
                .orElseThrow();
        assertThat(maya.with("X-XSRF-TOKEN", token)
                        .post("/api/no-such-thing", "{}")
                        .status())
                .isEqualTo(404);
        assertThat(Caller.basic(port, "maya")
                        .get("/api/me")
                        .response()
                        .headers()
                        .firstValue("X-XSRF-TOKEN"))
                .isEmpty();
        assertThat(maya.with("Origin", "https://elsewhere.example")
                        .get("/api/me")
                        .response()
                        .headers()
                        .map())
                .as("no other site may read it")
                .doesNotContainKey("access-control-allow-origin");
    }

    @Test
    void theSessionIsNotEnoughForEngineRest() {
        assertThat(Caller.session(port, "maya").get("/engine-rest/task").status())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/api/%65ngine/engine/default/task",
                "/camunda/%61pi/engine/engine/default/task",
                "/%65ngine-rest/task",
                "/camunda//api/engine/engine/default/task",
                "/camunda/api/engine;x=1/engine/default/task",
                "/camunda/app/..%2Fapi/engine/engine/default/task",
                "/camunda/app/%2e%2e/api/engine/engine/default/task"
            })
    void onlyOneSpellingOfAPathIsLetThrough(String path) {
        assertThat(Caller.nobody(port).get(path).status()).isEqualTo(400);
    }

    @Test
    void theFirstRunSetUpIsClosedToEverybody() {
        String user = "{\"profile\":{\"id\":\"eve\"},\"credentials\":{\"password\":\"Evil-Pass-2026\"}}";
        for (Caller caller : new Caller[] {Caller.nobody(port), Caller.session(port, "maya")}) {
            assertThat(caller.get("/camunda/app/admin/default/setup/").status()).isEqualTo(404);
            assertThat(caller.post("/camunda/api/admin/setup/default/user/create", user)
                            .status())
                    .isEqualTo(404);
        }
    }

    @Test
    void nobodyTriesOutOtherPeoplesPasswords() {
        String guess = "{\"username\":\"ada\",\"password\":\"guess\"}";
        assertThat(Caller.basic(port, "tracker")
                        .post("/engine-rest/identity/verify", guess)
                        .status())
                .isEqualTo(404);
        assertThat(Caller.basic(port, "tracker")
                        .post("/engine-rest/engine/default/identity/verify", guess)
                        .status())
                .isEqualTo(404);
        assertThat(Caller.session(port, "maya")
                        .post("/camunda/api/engine/engine/default/identity/verify", guess)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whatAnotherSiteCausesIsRefused() {
        Caller ada = Caller.basic(port, "ada").with("Sec-Fetch-Site", "cross-site");
        assertThat(ada.post("/api/no-such-thing", "{}").status()).isEqualTo(403);
        assertThat(ada.post("/engine-rest/task", "{}").status()).isEqualTo(403);
    }

    @Test
    void browsersAreNotAskedForAPasswordTheyWouldRemember() {
        Caller browser = Caller.nobody(port).with("Sec-Fetch-Mode", "cors");
        assertThat(browser.get("/api/me").response().headers().firstValue("WWW-Authenticate"))
                .isEmpty();
        assertThat(Caller.nobody(port).get("/api/me").response().headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(challenge -> assertThat(challenge).startsWith("Basic"));
    }

    @Test
    void anAddressThatGuessesTooOftenIsSlowedDownForAllAccounts() throws IOException {
        String status = "";
        for (int attempt = 0; attempt < 13; attempt++) {
            status = fromAnotherAddress("guess" + attempt);
        }
        assertThat(status).contains(" 429");
        assertThat(Caller.basic(port, "greta").get("/api/me").status())
                .as("others are not concerned")
                .isEqualTo(200);
    }

    @Test
    void pagesMayBeFramedByOurselvesOnly() {
        assertThat(Caller.nobody(port).get("/").response().headers().firstValue("X-Frame-Options"))
                .hasValue("SAMEORIGIN");
        assertThat(Caller.nobody(port)
                        .get("/camunda/app/tasklist/default/")
                        .response()
                        .headers()
                        .firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .contains("frame-ancestors 'none'", "object-src 'none'", "nonce-")
                        .doesNotContain("sandbox"));
    }

    private String fromAnotherAddress(String user) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port, InetAddress.getByName("127.0.0.7"), 0)) {
            String credentials = Base64.getEncoder().encodeToString((user + ":x").getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream()
                    .write(("GET /api/me HTTP/1.1\r\nHost: localhost\r\nAuthorization: Basic " + credentials
                                    + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return answer.lines().findFirst().orElse("");
        }
    }
}
