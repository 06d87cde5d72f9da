package io.milepost.invoice;

import io.milepost.billing.Decision;
import io.milepost.billing.Hold;
import io.milepost.billing.Over;
import io.milepost.billing.WorkItem;
import io.milepost.invoice.OpenWorkHistory.BilledPeriod;
import io.milepost.invoice.OpenWorkHistory.Credited;
import io.milepost.invoice.OpenWorkHistory.HeldBack;
import io.milepost.invoice.OpenWorkHistory.Reserved;
import io.milepost.project.ItemKind;
import io.milepost.project.Project;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says in words what keeps an open item from the next invoice, who has it, and where it was before. */
@Component
public class ItemNotes {
    private final OpenWorkHistory history;

    ItemNotes(OpenWorkHistory history) {
        this.history = history;
    }

    /** Four questions, however many projects and items. */
    public Notes of(Collection<Project> projects) {
        List<String> codes = projects.stream().map(Project::code).toList();
        return new Notes(
                projects.stream()
                        .collect(
                                Collectors.toMap(Project::code, p -> p.details().projectManager())),
                latest(history.reserved(codes), Reserved::portion),
                latest(history.heldBack(codes), HeldBack::portion),
                latest(history.credited(codes), Credited::getItem),
                history.billed(codes).stream().collect(Collectors.groupingBy(BilledPeriod::project)));
    }

    private static <T> Map<String, T> latest(List<T> all, Function<T, String> key) {
        Map<String, T> latest = new HashMap<>();
        all.forEach(one -> latest.put(key.apply(one), one));
        return latest;
    }

    /** What is known of some projects' items. */
    public record Notes(
            Map<String, String> managers,
            Map<String, Reserved> reserved,
            Map<String, HeldBack> heldBack,
            Map<String, Credited> credited,
            Map<String, List<BilledPeriod>> billed) {
        /** One sentence or more; empty when nothing is to be said about the item. */
        public Optional<String> of(WorkItem item, String project) {
            List<String> sentences = new ArrayList<>();
            taken(item, project).ifPresent(sentences::add);
            Stream.ofNullable(item.problem()).forEach(sentences::add);
            Stream.ofNullable(item.overInWords()).forEach(sentences::add);
            held(item).ifPresent(sentences::add);
            included(item).ifPresent(sentences::add);
            Optional.ofNullable(credited.get(item.key().value()))
                    .ifPresent(credit ->
                            sentences.add("Credited by %s, so open again.".formatted(credit.getCreditNote())));
            late(item, project).ifPresent(sentences::add);
            return sentences.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", sentences));
        }

        private static Optional<String> included(WorkItem item) {
            if (!item.covered()) {
                return Optional.empty();
            }
            Over over = item.over();
            if (over == null || !over.isLate()) {
                return Optional.of("Included in the agreed price: it is shown with the next milestone or fee.");
            }
            String next = "Included in the agreed price: the project's next invoice shows it for nothing%s.";
            return Optional.of(next.formatted(
                    over.isAllBilled()
                            ? ", and its drafter may write it off; if none is to come, agree another term, or record it as not billable"
                            : ""));
        }

        /** The business key of the draft that has the item. */
        public @Nullable String takenBy(WorkItem item) {
            Reserved taken = item.hold() == null ? null : reserved.get(item.portion());
            return taken == null ? null : taken.businessKey();
        }

        /** The item's share in the draft that has it; empty while it is free. */
        public Optional<BigDecimal> reservedNet(WorkItem item) {
            return item.hold() == null
                    ? Optional.empty()
                    : Optional.ofNullable(reserved.get(item.portion())).map(Reserved::net);
        }

        /** Work recorded after its days were billed; flagged wherever it is offered. */
        public Optional<String> late(WorkItem item, String project) {
            if (item.kind() != ItemKind.TIME
                    || heldBack.containsKey(item.portion())
                    || credited.containsKey(item.key().value())) {
                return Optional.empty();
            }
            return billed.getOrDefault(project, List.of()).stream()
                    .filter(period ->
                            !item.date().isBefore(period.from()) && !item.date().isAfter(period.to()))
                    .reduce((earlier, later) -> later)
                    .map(period -> "Worked in a period already billed by %s.".formatted(period.number()));
        }

        private Optional<String> taken(WorkItem item, String project) {
            @Nullable Hold hold = item.hold();
            @Nullable Reserved taken = reserved.get(item.portion());
            if (hold == null || taken == null) {
                return Optional.empty();
            }
            if (hold.decision() == Decision.WRITE_OFF) {
                return Optional.of("To be written off with %s: %s.".formatted(taken.businessKey(), hold.reason()));
            }
            return Optional.of(
                    taken.state() == InvoiceState.DRAFT
                            ? "On the draft of %s, which %s has.".formatted(taken.businessKey(), managers.get(project))
                            : "On %s, which is %s."
                                    .formatted(
                                            taken.businessKey(), taken.state().inWords()));
        }

        private Optional<String> held(WorkItem item) {
            HeldBack held = heldBack.get(item.portion());
            if (held == null || item.hold() != null) {
                return Optional.empty();
            }
            String why = held.reason() == null ? "." : ": " + held.reason();
            return Optional.of(
                    held.number() == null
                            ? "Held on the draft of %s by %s%s".formatted(held.businessKey(), held.author(), why)
                            : "Held back from %s%s".formatted(held.number(), why));
        }
    }
}
