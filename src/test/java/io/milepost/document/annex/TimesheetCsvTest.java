package io.milepost.document.annex;

import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.invoice.WorkDetail;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimesheetCsvTest {
    @Test
    void hoursAreWrittenWithAPointAndFormulasStayText() {
        var csv = TimesheetCsv.of(
                List.of(
                        hours("eva", "=HYPERLINK(\"http://evil\")", 20, false),
                        hours(null, "Pfähle, \"Reihe B\"", 90, true)),
                person -> "Eva Lund");

        assertThat(new String(csv, StandardCharsets.UTF_8))
                .isEqualTo("line,date,person,role,task,description,hours,included\r\n"
                        + "1,2026-11-16,Eva Lund,Engineer,,\"'=HYPERLINK(\"\"http://evil\"\")\",0.333333,no\r\n"
                        + "1,2026-11-16,,Engineer,,\"Pfähle, \"\"Reihe B\"\"\",1.50,yes\r\n");
    }

    @Test
    void expensesSayWhatIsAskedForThemAndNotWhatTheyCost() {
        var csv = ExpensesCsv.of(
                List.of(new WorkDetail.Spent(
                        3,
                        LocalDate.of(2026, 11, 16),
                        "Travel",
                        "+Taxi",
                        "CHF",
                        new BigDecimal("48.00"),
                        new BigDecimal("52.8000"),
                        null)),
                "EUR",
                2);

        assertThat(new String(csv, StandardCharsets.UTF_8))
                .isEqualTo("line,date,category,description,amount,currency\r\n"
                        + "3,2026-11-16,Travel,'+Taxi,52.80,EUR\r\n");
    }

    private static WorkDetail.Hours hours(String person, String what, int minutes, boolean included) {
        return new WorkDetail.Hours(
                1, LocalDate.of(2026, 11, 16), person, "Engineer", null, what, BigDecimal.valueOf(minutes), included);
    }
}
