package io.milepost.billing;

import io.milepost.client.Client;
import io.milepost.client.Clients;
import io.milepost.client.TimeRounding;
import io.milepost.project.ItemKind;
import io.milepost.project.Project;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Rounds a project's open hours by its own rule or, where it has none, by its client's. */
@Component
class RoundTime {
    private final Clients clients;
    private final Portions portions;

    RoundTime(Clients clients, Portions portions) {
        this.clients = clients;
        this.portions = portions;
    }

    List<WorkItem> of(Project project, TermsOfProject terms, List<WorkItem> open) {
        TimeRounding rule = rule(project);
        return new RoundedTime(rule).of(open, done(project, terms, open));
    }

    private TimeRounding rule(Project project) {
        @Nullable TimeRounding own = project.timeRounding();
        if (own != null) {
            return own;
        }
        Client client = clients.findById(project.details().client()).orElseThrow();
        return Objects.requireNonNullElse(client.timeRounding(), TimeRounding.NONE);
    }

    private List<RoundedTime.Done> done(Project project, TermsOfProject terms, List<WorkItem> open) {
        List<LocalDate> days = open.stream()
                .filter(item -> item.kind() == ItemKind.TIME && !item.withdrawn())
                .map(WorkItem::date)
                .toList();
        if (days.isEmpty()) {
            return List.of();
        }
        LocalDate first = days.stream().min(Comparator.naturalOrder()).orElseThrow();
        LocalDate last = days.stream().max(Comparator.naturalOrder()).orElseThrow();
        return portions.settledTime(project.code(), first, last).stream()
                .filter(done -> !terms.of(done.entry().details())
                        .map(BillingTerms::coversTime)
                        .orElse(false))
                .map(done -> new RoundedTime.Done(
                        done.entry().key(),
                        done.entry().details().person(),
                        done.entry().details().date(),
                        done.size(),
                        done.billable()))
                .toList();
    }
}
