package io.milepost.bench;

import io.milepost.billing.AgreeTerms;
import io.milepost.billing.Scope;
import io.milepost.billing.TimeAndMaterial;
import io.milepost.client.ClientDetails;
import io.milepost.client.RegisterClient;
import io.milepost.project.AgreeRateCard;
import io.milepost.project.ImportTimeEntries;
import io.milepost.project.ImportedRow;
import io.milepost.project.LineGrouping;
import io.milepost.project.MilestonePlan;
import io.milepost.project.PlanMilestone;
import io.milepost.project.ProjectDetails;
import io.milepost.project.Rate;
import io.milepost.project.RateCard;
import io.milepost.project.RegisterProject;
import io.milepost.project.TimeEntryDetails;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.camunda.bpm.engine.ProcessEngine;
import io.milepost.invoice.InvoiceId;
import io.milepost.receivable.GivenPayment;
import io.milepost.receivable.RecordPayment;
import javax.sql.DataSource;

/** A firm with one client and as many projects as asked for, each with a milestone and hours that make an invoice of ten lines. */
final class Firm {
    static final String MILESTONE = "M1";
    private static final int ROLES = 9;

    private final BeanFactory beans;
    private int projects;
    private String paid;

    Firm(BeanFactory beans) {
        this.beans = beans;
    }

    void found() {
        bean(RegisterClient.class)
                .register(
                        "BENCH",
                        new ClientDetails(
                                "Bench Works GmbH", "Werftstraße 1", "20457", "Hamburg", "DE", "DE811907980",
                                "billing@bench.example", null, "en", "EUR", 30, LocalDate.of(2019, 3, 1), null, false, true, false, "greta"));
        bean(AgreeRateCard.class)
                .agree(
                        "BENCH", RateCard.Scope.CLIENT, "BENCH", "EUR",
                        IntStream.range(0, ROLES)
                                .mapToObj(role -> new Rate(null, "Role " + role, LocalDate.of(2020, 1, 1), new BigDecimal(80 + role)))
                                .toList());
    }

    /** Their codes. {@code entries} hours of work are recorded on each. */
    List<String> projects(int count, int entries) {
        var codes = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            codes.add(project("B%06d".formatted(++projects), entries));
        }
        return codes;
    }

    /** The code of a project with a milestone alone, whose invoice was issued, sent and paid. */
    String paid() {
        if (paid == null) {
            paid = projects(1, 0).get(0);
            new Lifecycle(this, beans).run(List.of(paid));
            var id = new JdbcTemplate(bean(DataSource.class)).queryForObject("select id from invoice where project_code = ?", String.class, paid);
            var invoice = new InvoiceId(id);
            bean(RecordPayment.class).record(
                    invoice,
                    new GivenPayment(new BigDecimal("2975.00"), BigDecimal.ZERO, LocalDate.now(), "Statement 1"),
                    "felix");
            Work.until(() -> bean(ProcessEngine.class).getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(paid + "/" + MILESTONE).count() == 0);
        }
        return paid;
    }

    private String project(String code, int entries) {
        bean(RegisterProject.class)
                .register(code, new ProjectDetails("Project " + code, "BENCH", "maya", "lena", "EUR", null, null, LineGrouping.ROLE));
        bean(AgreeTerms.class).agree(code, new TimeAndMaterial("TM", Scope.REST, null));
        bean(PlanMilestone.class).plan(code, MILESTONE, new MilestonePlan("Concept approved", new BigDecimal("2500.00"), null, LocalDate.now()));
        var rows = IntStream.range(0, entries)
                .mapToObj(i -> new ImportedRow<>(i + 1, "bench", code + "-" + i, entry(code, i)))
                .toList();
        var result = bean(ImportTimeEntries.class).importAll(rows, project -> true);
        if (!result.rejected().isEmpty()) {
            throw new IllegalStateException(result.rejected().toString());
        }
        return code;
    }

    private static TimeEntryDetails entry(String project, int i) {
        var day = LocalDate.now().minusDays(1 + i % 28);
        return new TimeEntryDetails(project, "maya", "Role " + i % ROLES, null, day, 60, "Design review no. " + i, true, null);
    }

    private <T> T bean(Class<T> type) {
        return beans.getBean(type);
    }
}
