package io.milepost.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.milepost.Caller;
import io.milepost.GeneratedInvoices;
import io.milepost.RunningMilepost;
import io.milepost.workflow.engine.guard.Corpus;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** A draft of the policy or of the process, tried on invoices of the last weeks. */
@RunningMilepost
class SimulationIT {
    private static final String SIMULATIONS = "/api/approval-policy/simulations";
    private static final Path POLICY = Path.of("processes/approval-policy.dmn");
    private static final Path LEGAL = Path.of("src/test/resources/guard/legal-review.bpmn");
    private static final int INVOICES = 400;

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate jdbc;

    private static final Path AUTO_APPROVAL = Path.of("processes/.camunda/tables/auto-approval.dmn");

    @Autowired
    private ManagementService management;

    @Autowired
    private HistoryService history;

    @BeforeEach
    void issuedInvoices() {
        if (jdbc.queryForObject("select count(*) from policy_decision", Integer.class) == 0) {
            management
                    .createJobQuery()
                    .processDefinitionKey("invoice-lifecycle")
                    .messages()
                    .list()
                    .forEach(job -> management.executeJob(job.getId()));
            new GeneratedInvoices(jdbc, "PAST", "HARBOUR/M2").add(INVOICES, Instant.now());
        }
    }

    @Test
    void theDeployedPolicyChangesNothing() {
        JsonNode same = simulated("approval-policy.dmn", Corpus.bytes(POLICY));
        assertThat(same.path("invoices").asInt()).isEqualTo(INVOICES);
        assertThat(same.path("changed").asInt()).isZero();
        assertThat(same.at("/straightThrough/now")).isEqualTo(same.at("/straightThrough/then"));
        assertThat(same.at("/businessDays/now").asInt()).isPositive();
    }

    @Test
    void aLowerLimitOfAccountingChangesExactlyTheInvoicesBetweenThatHadNoAccountingGate() {
        long before = history.createHistoricDecisionInstanceQuery().count();
        JsonNode lower = simulated("approval-policy.dmn", lowerLimit());
        Integer expected = jdbc.queryForObject(
                "select count(*) from policy_decision d where %1$s >= 10000 and %1$s < 25000 and not exists (select 1 from"
                                .formatted(GeneratedInvoices.NET)
                        + " approval_gate g where g.decision_id = d.id and g.name = 'Accounting')",
                Integer.class);
        assertThat(expected).isPositive();
        assertThat(lower.path("changed").asInt()).isEqualTo(expected);
        List<JsonNode> rows =
                StreamSupport.stream(lower.path("rows").spliterator(), false).toList();
        assertThat(rows.subList(0, expected)).allSatisfy(row -> {
            assertThat(row.path("changed").asBoolean()).isTrue();
            assertThat(new BigDecimal(row.path("net").asText()))
                    .isBetween(new BigDecimal("10000"), new BigDecimal("24999.99"));
            assertThat(row.path("added").findValuesAsText("gate")).containsExactly("Accounting");
            assertThat(row.path("removed")).isEmpty();
        });
        assertThat(rows.subList(expected, rows.size()))
                .allSatisfy(row -> assertThat(row.path("changed").asBoolean()).isFalse());
        JsonNode accounting = lower.path("approvals").get(0);
        assertThat(accounting.path("approver").asText()).isEqualTo("accounting");
        assertThat(accounting.path("now").asInt() - accounting.path("then").asInt())
                .isEqualTo(expected);
        assertThat(lower.at("/businessDays/now").asInt()
                        - lower.at("/businessDays/then").asInt())
                .as("three days each")
                .isEqualTo(3 * expected);
        assertThat(history.createHistoricDecisionInstanceQuery().count())
                .as("nothing of it in the engine's history")
                .isEqualTo(before);
    }

    @Test
    void aDraftOfTheAutoApprovalLetsExactlyTheSmallAndUsualThrough() {
        JsonNode auto = simulated("auto-approval.dmn", Corpus.bytes(AUTO_APPROVAL));
        Integer expected = jdbc.queryForObject(
                "select count(*) from policy_decision d where %s < 2500 and d.facts like '%%\"newClient\": false%%'"
                                .formatted(GeneratedInvoices.NET)
                        + " and exists (select 1 from approval_gate g where g.decision_id = d.id)",
                Integer.class);
        assertThat(expected).isPositive();
        assertThat(auto.path("changed").asInt()).isEqualTo(expected);
        assertThat(auto.at("/straightThrough/now").asInt()
                        - auto.at("/straightThrough/then").asInt())
                .isEqualTo(expected);
    }

    @Test
    void aGateDrawnInTheProcessIsAddedToEveryInvoice() {
        JsonNode legal = simulated("invoice-approval.bpmn", Corpus.bytes(LEGAL));
        assertThat(legal.path("changed").asInt()).isEqualTo(INVOICES);
        assertThat(legal.path("rows"))
                .allSatisfy(row ->
                        assertThat(row.path("added").findValuesAsText("gate")).containsExactly("Legal review"));
        assertThat(legal.at("/straightThrough/now").asInt()).isZero();
    }

    @Test
    void onlyADraftThatCouldBeDeployedIsTriedAndOnlyByWhoMay() {
        Caller ada = Caller.basic(port, "ada");
        byte[] broken = new String(Corpus.bytes(POLICY), StandardCharsets.UTF_8)
                .replace("<text>&gt;= 25000</text>", "<text>a lot</text>")
                .getBytes(StandardCharsets.UTF_8);
        Caller.Answer refused = ada.upload(SIMULATIONS, "approval-policy.dmn", broken);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("detail").asText()).startsWith("approval-policy.dmn, line ");
        assertThat(ada.upload(SIMULATIONS, "tax-treatment.dmn", Corpus.bytes(Path.of("processes/tax-treatment.dmn")))
                        .status())
                .isEqualTo(422);
        for (String other : List.of("maya", "lena", "felix", "louis", "tracker")) {
            assertThat(Caller.basic(port, other)
                            .upload(SIMULATIONS, "approval-policy.dmn", Corpus.bytes(POLICY))
                            .status())
                    .as(other)
                    .isEqualTo(403);
        }
    }

    @Test
    void bothDraftsTogetherAreTriedAsOne() {
        JsonNode both = Caller.basic(port, "ada")
                .upload(
                        SIMULATIONS,
                        Map.of(
                                "approval-policy.dmn",
                                new String(lowerLimit(), StandardCharsets.UTF_8),
                                "invoice-approval.bpmn",
                                Corpus.read(LEGAL)))
                .json();
        assertThat(both.path("changed").asInt()).isEqualTo(INVOICES);
        assertThat(both.path("rows"))
                .allSatisfy(row ->
                        assertThat(row.path("added").findValuesAsText("gate")).contains("Legal review"))
                .anySatisfy(row -> assertThat(row.path("added").findValuesAsText("gate"))
                        .containsExactly("Accounting", "Legal review"));
    }

    @Test
    void aTimeWithoutInvoicesSaysNoneAndATimeThatIsNoneIsRefused() {
        JsonNode none = Caller.basic(port, "greta")
                .upload(SIMULATIONS + "?from=2020-01-01&to=2020-03-31", "approval-policy.dmn", lowerLimit())
                .json();
        assertThat(none.path("invoices").asInt()).isZero();
        assertThat(none.path("rows")).isEmpty();
        assertThat(none.path("from").asText()).isEqualTo("2020-01-01");
        for (String time : List.of("from=2026-02-01&to=2026-01-31", "from=-999999999-01-01", "to=%2B999999999-12-31")) {
            assertThat(Caller.basic(port, "greta")
                            .upload(SIMULATIONS + "?" + time, "approval-policy.dmn", lowerLimit())
                            .status())
                    .as(time)
                    .isEqualTo(422);
        }
    }

    @Test
    void anInvoiceDecidedBeforeAFactWasKnownIsTriedAndSaysSo() {
        String facts = jdbc.queryForObject("select facts from policy_decision where id = 'PAST-d-0'", String.class);
        try {
            jdbc.update(
                    "update policy_decision set facts = ? where id = 'PAST-d-0'",
                    facts.replace("\"overBudget\": false,", "\"given up since\": 1,"));
            jdbc.update("update policy_decision set facts = '{' where id = 'PAST-d-1'");
            JsonNode simulated = simulated("approval-policy.dmn", Corpus.bytes(POLICY));
            assertThat(simulated.path("failed").asInt()).isEqualTo(1);
            assertThat(row(simulated, "HARBOUR/PAST0").path("notes").toString())
                    .isEqualTo("[\"Not recorded then, so taken as no or nothing: overBudget.\"]");
            JsonNode unreadable = simulated.at("/rows/0");
            assertThat(unreadable.path("businessKey").asText()).isEqualTo("HARBOUR/PAST1");
            assertThat(unreadable.path("failed").asBoolean()).isTrue();
            assertThat(unreadable.path("net").isNull()).isTrue();
        } finally {
            jdbc.update("update policy_decision set facts = ? where id = 'PAST-d-0'", facts);
            jdbc.update("update policy_decision set facts = ? where id = 'PAST-d-1'", facts);
        }
    }

    @Test
    void aSpreadsheetListsAllAndNothingInItIsAFormula() {
        jdbc.update("update invoice set number = '=1+1' where id = 'PAST-i-0'");
        try {
            Caller.Answer csv = Caller.basic(port, "greta")
                    .with("Accept", "text/csv")
                    .upload(SIMULATIONS, "approval-policy.dmn", lowerLimit());
            assertThat(csv.type()).isEqualTo("text/csv;charset=UTF-8");
            List<String> lines = csv.body().lines().toList();
            assertThat(lines).hasSize(INVOICES + 1);
            assertThat(lines.get(0))
                    .isEqualTo(
                            "number,businessKey,client,net,currency,decidedOn,changed,then,now,added,removed,reasons,notes");
            assertThat(lines.get(1))
                    .contains(
                            "yes,Practice lead (Practice leads),Practice lead (Practice leads); Accounting (Accounting),"
                                    + "Accounting (Accounting),,");
            assertThat(lines).anyMatch(line -> line.startsWith("'=1+1,HARBOUR/PAST0,"));
        } finally {
            jdbc.update("update invoice set number = 'PAST-00001' where id = 'PAST-i-0'");
        }
    }

    @ParameterizedTest
    @MethodSource("io.milepost.workflow.engine.guard.Corpus#all")
    void nothingOfTheCorpusIsTried(Path file) {
        Canary.SONGS.set(0);
        Caller ada = Caller.basic(port, "ada");
        String name = file.getFileName().toString();
        Caller.Answer refused = ada.upload(SIMULATIONS, name, Corpus.bytes(file));
        assertThat(refused.status()).as(refused.toString()).isEqualTo(422);
        JsonNode why = ada.upload("/api/approval-policy/checks", name, Corpus.bytes(file))
                .json()
                .at("/errors/0/message");
        assertThat(refused.json().path("detail").asText()).contains(why.asText());
        assertThat(Canary.SONGS).hasValue(0);
    }

    private static JsonNode row(JsonNode simulated, String businessKey) {
        return StreamSupport.stream(simulated.path("rows").spliterator(), false)
                .filter(row -> row.path("businessKey").asText().equals(businessKey))
                .findFirst()
                .orElseThrow();
    }

    private static byte[] lowerLimit() {
        return new String(Corpus.bytes(POLICY), StandardCharsets.UTF_8)
                .replace("<text>&gt;= 25000</text>", "<text>&gt;= 10000</text>")
                .getBytes(StandardCharsets.UTF_8);
    }

    private JsonNode simulated(String name, byte[] content) {
        Caller.Answer answer = Caller.basic(port, "greta").upload(SIMULATIONS, name, content);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.json();
    }
}
