package io.milepost.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.milepost.Caller;
import io.milepost.RunningMilepost;
import io.milepost.workflow.engine.guard.Corpus;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** A draft of the policy or of the process, tried on invoices of the last weeks. */
@RunningMilepost
class SimulationIT {
    private static final String SIMULATIONS = "/api/approval-policy/simulations";
    private static final Path POLICY = Path.of("processes/approval-policy.dmn");
    private static final Path LEGAL = Path.of("src/test/resources/guard/legal-review.bpmn");
    private static final String NET = "cast(substring(d.facts, 10, locate('\"', d.facts, 10) - 10) as decimal(18, 2))";
    private static final int INVOICES = 400;

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate jdbc;

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
            Random random = new Random(4711);
            for (int i = 0; i < INVOICES; i++) {
                issued(i, BigDecimal.valueOf(random.nextInt(4_000_000), 2), random.nextInt(5) == 0);
            }
        }
    }

    /** As the release's own policy decided it: the practice lead from 1,000, accounting from 25,000 and for new clients. */
    private void issued(int i, BigDecimal net, boolean newClient) {
        String id = "invoice-" + i;
        List<String> columns = jdbc.queryForList(
                "select lower(column_name) from information_schema.columns where lower(table_name) = 'invoice'"
                        + " and lower(table_schema) = 'public' order by ordinal_position",
                String.class);
        List<String> values = new ArrayList<>();
        for (String column : columns) {
            values.add(
                    switch (column) {
                        case "id" -> "'" + id + "'";
                        case "business_key" -> "'HARBOUR/past-" + i + "'";
                        case "number" -> "'INV-2025-%05d'".formatted(i + 1);
                        case "state" -> "'ISSUED'";
                        default -> column;
                    });
        }
        jdbc.update("insert into invoice (%s) select %s from invoice where business_key = 'HARBOUR/M2'"
                .formatted(String.join(", ", columns), String.join(", ", values)));
        jdbc.update(
                "insert into policy_decision (id, invoice_id, content_hash, decided_at, policy_version, facts, involved,"
                        + " version) values (?, ?, 'hash', now(), 'approval-policy, version 1', ?, ?, 0)",
                "decision-" + i,
                id,
                """
                {"net": "%s", "newClient": %s, "writeDownPercent": "0", "freeLines": false, "kind": "INVOICE",
                 "creditHold": false, "taxCategory": "S", "writeOffPercent": "0", "daysSinceMilestone": 3,
                 "discountPercent": "0", "overBudget": false, "overCap": false, "termsDiffer": false,
                 "taxUnusual": false}""".formatted(net, newClient),
                "{\"drafters\": [\"maya\"], \"related\": {}}");
        if (net.compareTo(new BigDecimal("1000")) >= 0) {
            gate(i, "Practice lead", 1, "practice-leads");
        }
        if (newClient || net.compareTo(new BigDecimal("25000")) >= 0) {
            gate(i, "Accounting", 2, "accounting");
        }
    }

    private void gate(int i, String name, int order, String group) {
        jdbc.update(
                "insert into approval_gate (id, decision_id, invoice_id, name, gate_order, approver_group, due_days, reasons, rules,"
                        + " content_hash, state, version) values (?, ?, ?, ?, ?, ?, ?, 'Because.', 'rule', 'hash', 'APPROVED', 0)",
                "gate-" + i + "-" + order,
                "decision-" + i,
                "invoice-" + i,
                name,
                order,
                group,
                order + 1);
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
                                .formatted(NET)
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
