package io.milepost.billing;

import io.milepost.project.ItemKey;
import io.milepost.project.ItemKind;
import io.milepost.project.Milestone;
import io.milepost.project.TermCharge;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Agreed prices of which everything was billed: hours they include that are open still would wait for a line that never comes. */
final class BilledUp {
    /** Something that a term bills by itself; {@code billed} when none of it is open or to come. */
    record Asked(BigDecimal amount, boolean billed) {}

    private BilledUp() {}

    /** By the code of the term; {@code open} is all that no invoice has. */
    static Map<String, Over> among(
            TermsOfProject agreed, List<Milestone> milestones, List<TermCharge> charges, Set<ItemKey> open) {
        Map<String, Over> billedUp = new HashMap<>();
        for (FixedPrice term : agreed.all(FixedPrice.class)) {
            List<Asked> asked = milestones.stream()
                    .filter(milestone -> agreed.ofMilestone(milestone.code())
                            .map(term::equals)
                            .orElse(!term.claimsMilestones()))
                    .map(milestone -> new Asked(
                            milestone.size(), milestone.reachedOn() != null && !open.contains(milestone.key())))
                    .toList();
            if (is(term.contractValue(), asked)) {
                billedUp.put(term.code(), over(term));
            }
        }
        for (PercentComplete term : agreed.all(PercentComplete.class)) {
            List<Asked> asked = charges.stream()
                    .filter(charge -> charge.key().kind() == ItemKind.PROGRESS
                            && term.code().equals(charge.term()))
                    .map(charge -> new Asked(charge.size(), !open.contains(charge.key())))
                    .toList();
            if (is(term.contractValue(), asked)) {
                billedUp.put(term.code(), over(term));
            }
        }
        return billedUp;
    }

    /** Without a value, when nothing is left of what was planned. */
    static boolean is(@Nullable BigDecimal contractValue, List<Asked> asked) {
        BigDecimal all = asked.stream().map(Asked::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        return !asked.isEmpty()
                && asked.stream().allMatch(Asked::billed)
                && (contractValue == null || all.compareTo(contractValue) >= 0);
    }

    private static Over over(BillingTerms term) {
        return new Over(Limit.ALL_BILLED, "All of term %s is billed.".formatted(term.code()));
    }
}
