package io.milepost.approval;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a draft of the approvals would have made of past invoices. {@code straightThrough} counts those that need nobody,
 * {@code businessDays} adds up what the gates of all may take. The invoices whose gates differ come first.
 */
public record Simulation(
        int invoices,
        int changed,
        Comparison straightThrough,
        Comparison businessDays,
        List<Load> approvals,
        List<Row> rows) {
    /** Then: as it was decided. Now: as the draft would have it. */
    public record Comparison(long then, long now) {}

    /** How many approvals a group or person has. */
    public record Load(String approver, long then, long now) {}

    /** A gate, who decides it, and why; days are business days it may take. */
    public record Asked(String gate, String approver, int order, int days, List<String> reasons) {
        boolean isLike(Asked other) {
            return gate.equals(other.gate) && approver.equals(other.approver);
        }
    }

    /** {@code net} is absolute, in the firm's own currency. */
    public record Row(
            String invoice,
            @Nullable String number,
            String businessKey,
            String client,
            BigDecimal net,
            LocalDate decidedOn,
            List<Asked> then,
            List<Asked> now) {
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
