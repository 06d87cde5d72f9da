package io.milepost.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.milepost.Caller;
import io.milepost.CountedStatements;
import io.milepost.GeneratedInvoices;
import io.milepost.RunningMilepost;
import io.milepost.workflow.engine.guard.Corpus;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** Ten thousand invoices are tried with as many queries as a hundred, and all of them are counted. */
@RunningMilepost
@Import(CountedStatements.class)
class SimulationOfManyIT {
    private static final String SIMULATIONS = "/api/approval-policy/simulations?from=%s&to=%s";
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final int FEW = 100;

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private ManagementService management;

    @Autowired
    private CountedStatements statements;

    @Test
    void tenThousandInvoicesTakeNoMoreQueriesThanAHundred() {
        management
                .createJobQuery()
                .processDefinitionKey("invoice-lifecycle")
                .messages()
                .list()
                .forEach(job -> management.executeJob(job.getId()));
        Instant longAgo = Instant.now().minus(Duration.ofDays(200));
        Instant lately = Instant.now().minus(Duration.ofDays(20));
        new GeneratedInvoices(jdbc, "FEW", "HARBOUR/M2").add(FEW, longAgo);
        new GeneratedInvoices(jdbc, "MANY", "HARBOUR/M2").add(many(), lately);
        String lower = Corpus.read(Path.of("processes/approval-policy.dmn")).replace("&gt;= 25000", "&gt;= 10000");

        simulated(longAgo, lower);
        long before = statements.count();
        assertThat(simulated(longAgo, lower).path("invoices").asInt()).isEqualTo(FEW);
        long few = statements.count() - before;
        assertThat(few).isPositive();
        before = statements.count();
        JsonNode all = simulated(lately, lower);
        assertThat(statements.count() - before)
                .as("statements for %d invoices, where %d took %d", many(), FEW, few)
                .isEqualTo(few);

        assertThat(all.path("invoices").asInt()).isEqualTo(many());
        assertThat(all.path("failed").asInt()).isZero();
        assertThat(all.path("rows")).hasSize(1000);
        assertThat(all.path("changed").asInt())
                .isPositive()
                .isEqualTo(jdbc.queryForObject(
                        "select count(*) from policy_decision d where d.id like 'MANY%%' and %1$s >= 10000 and %1$s < 25000"
                                        .formatted(GeneratedInvoices.NET)
                                + " and not exists (select 1 from approval_gate g where g.decision_id = d.id and g.name ="
                                + " 'Accounting')",
                        Integer.class));
        assertThat(all.path("rows"))
                .filteredOn(row -> row.path("changed").asBoolean())
                .isNotEmpty()
                .allSatisfy(row -> assertThat(new BigDecimal(row.path("net").asText()))
                        .isBetween(new BigDecimal("10000"), new BigDecimal("24999.99")));
    }

    private JsonNode simulated(Instant at, String policy) {
        LocalDate day = LocalDate.ofInstant(at, BERLIN);
        Caller.Answer answer = Caller.basic(port, "greta")
                .upload(
                        SIMULATIONS.formatted(day, day),
                        "approval-policy.dmn",
                        policy.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.json();
    }

    int many() {
        return 10_000;
    }
}
