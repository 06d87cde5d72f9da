package io.milepost.web.schedules;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.milepost.document.SafeCsv;
import io.milepost.schedule.Upcoming;
import io.milepost.web.Numbers;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A period that is going to be billed, or what keeps it from it; {@code fee} is what retainers ask for with it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ShownUpcoming(
        LocalDate billingDay,
        LocalDate from,
        LocalDate to,
        String project,
        String projectName,
        String client,
        String schedule,
        @Nullable String term,
        Upcoming.Standing standing,
        @Nullable String fee,
        @Nullable String currency) {
    static ShownUpcoming of(Upcoming upcoming, Map<String, String> clients) {
        var project = upcoming.project();
        var fee = upcoming.fee();
        return new ShownUpcoming(
                upcoming.planned().billingDay(),
                upcoming.planned().period().from(),
                upcoming.planned().period().to(),
                project.code(),
                project.name(),
                Objects.requireNonNullElse(
                        clients.get(project.details().client()),
                        project.details().client()),
                upcoming.schedule().key().code(),
                upcoming.schedule().terms().term(),
                upcoming.standing(),
                fee == null ? null : Numbers.amount(fee),
                fee == null ? null : fee.currency().getCurrencyCode());
    }

    static String csv(List<ShownUpcoming> rows) {
        return SafeCsv.write(
                List.of(
                        "billingDay",
                        "from",
                        "to",
                        "project",
                        "projectName",
                        "client",
                        "schedule",
                        "term",
                        "standing",
                        "fee",
                        "currency"),
                rows.stream()
                        .map(row -> SafeCsv.row(
                                row.billingDay().toString(),
                                row.from().toString(),
                                row.to().toString(),
                                row.project(),
                                row.projectName(),
                                row.client(),
                                row.schedule(),
                                row.term(),
                                row.standing().name(),
                                row.fee(),
                                row.currency()))
                        .toList());
    }
}
