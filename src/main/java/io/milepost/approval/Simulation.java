package io.milepost.approval;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a draft of the approvals would have made of past invoices. {@code straightThrough} counts those that need nobody,
 * {@code businessDays} adds up what the gates of all may take, {@code failed} counts those the draft has no answer for. The
 * invoices whose gates differ come first.
 */
public record Simulation(
        int invoices,
        int changed,
        int failed,
        String currency,
        Comparison straightThrough,
        Comparison businessDays,
        List<Load> approvals,
        List<Row> rows) {
    /** Then: as it was decided. Now: as the draft would have it. */
    public record Comparison(long then, long now) {}

    /** How many approvals a group or person has. */
    public record Load(String approver, boolean person, long then, long now) {}

    /** A gate, the group or the person that decides it, and why; days are business days it may take. */
    public record Asked(String gate, String approver, boolean person, int order, int days, List<String> reasons) {
        static Asked of(GatePlan plan, int usualDays) {
            Approver approver = plan.approver();
            return new Asked(
                    plan.name(),
                    approver instanceof Approver.Only only ? only.person() : approver.inWords(),
                    approver instanceof Approver.Only,
                    plan.order(),
                    Objects.requireNonNullElse(plan.pace().due(), usualDays),
                    plan.reasons());
        }

        boolean isLike(Asked other) {
            return gate.equals(other.gate) && approver.equals(other.approver);
        }
    }

    /**
     * {@code net} is absolute, in the firm's own currency, and missing where the facts can't be read any more. A draft that
     * {@code failed} for an invoice leaves it to the fallback gate, as it would when deployed; the notes say why.
     */
    public record Row(
            String invoice,
            @Nullable String number,
            String businessKey,
            String client,
            @Nullable BigDecimal net,
            LocalDate decidedOn,
            List<Asked> then,
            List<Asked> now,
            boolean failed,
            List<String> notes) {
        public List<Asked> added() {
            return without(now, then);
        }

        public List<Asked> removed() {
            return without(then, now);
        }

        public boolean changed() {
            return !added().isEmpty() || !removed().isEmpty();
        }

        private static List<Asked> without(List<Asked> some, List<Asked> others) {
            return some.stream()
                    .filter(gate -> others.stream().noneMatch(gate::isLike))
                    .toList();
        }
    }
}
