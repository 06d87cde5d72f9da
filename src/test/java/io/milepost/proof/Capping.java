package io.milepost.proof;

import io.milepost.proof.Entry.Kind;
import io.milepost.proof.Paper.State;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Hours under a cap are billed day after day until nothing is left of it: the entry that reaches it is cut, what comes later
 * waits. Who says why bills over it, and nothing is left for the others.
 */
final class Capping {
    /** Money, or minutes. */
    record Cap(boolean money, BigDecimal limit) {}

    private static final BigDecimal SIXTY = new BigDecimal("60");
    private static final Comparator<Part> DAY_AFTER_DAY = Comparator.comparing((Part part) -> part.entry.date)
            .thenComparing(part -> part.entry.key)
            .thenComparing(part -> part.number < 0 ? Integer.MAX_VALUE : part.number);

    private final Reference reference;
    private final Cap cap;
    private final Set<Part> over = new HashSet<>();

    Capping(Reference reference, Cap cap) {
        this.reference = reference;
        this.cap = cap;
    }

    /** What of these the paper bills; lines are rounded each for themselves and must stay below the cap all the same. */
    List<Part> within(@Nullable Paper paper, List<Part> parts) {
        BigDecimal left = left(paper);
        BigDecimal tighter = BigDecimal.ZERO;
        while (true) {
            over.clear();
            List<Part> within = walk(
                    left.subtract(tighter).max(BigDecimal.ZERO),
                    parts.stream().map(Part::copy).toList());
            BigDecimal excess = billed(within).subtract(left);
            if (!cap.money || excess.signum() <= 0) {
                return within;
            }
            tighter = tighter.add(excess);
        }
    }

    private BigDecimal billed(List<Part> within) {
        reference.lines.of(within, List.of());
        return within.stream()
                .filter(part -> isCapped(part) && !over.contains(part))
                .map(part -> part.net)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private BigDecimal left(@Nullable Paper paper) {
        BigDecimal left = cap.limit;
        for (Paper other : reference.papers) {
            if (other != paper && other.state != State.DISCARDED && other.corrects == null) {
                for (Part part : other.parts) {
                    if (isTime(part) && part.term.equals(Agreement.REST)) {
                        left = left.subtract(cap.money ? part.net : part.billed);
                    }
                }
            }
        }
        return left.max(BigDecimal.ZERO);
    }

    private static boolean isTime(Part part) {
        return part.bills() && part.entry.kind == Kind.TIME;
    }

    private boolean isCapped(Part part) {
        return isTime(part) && reference.agreed.term(part.entry).equals(Agreement.REST);
    }

    private List<Part> walk(BigDecimal limit, List<Part> parts) {
        List<Part> within = new ArrayList<>(parts);
        BigDecimal left = cap.money ? limit.multiply(SIXTY) : limit;
        for (Part part : parts.stream()
                .filter(each ->
                        isCapped(each) && reference.agreed.price(each.entry).isPresent())
                .sorted(DAY_AFTER_DAY)
                .toList()) {
            BigDecimal minute = cap.money ? reference.agreed.price(part.entry).orElseThrow() : BigDecimal.ONE;
            BigDecimal fits = left.divide(minute, 0, RoundingMode.DOWN).min(part.billed);
            if (!within.contains(part)) {
                continue;
            }
            if (fits.compareTo(part.billed) == 0) {
                left = left.subtract(minute.multiply(fits));
                continue;
            }
            left = BigDecimal.ZERO;
            if (part.reasoned) {
                over.add(part);
            } else if (fits.signum() == 0) {
                within.remove(part);
            } else {
                within.removeIf(rest -> rest != part && rest.entry == part.entry && rest.isFree());
                boolean adjusted = part.billed.compareTo(part.billable) != 0;
                part.size = adjusted ? share(part.size, fits, part.billed) : fits;
                part.billable = adjusted ? share(part.billable, fits, part.billed) : fits;
                part.billed = fits;
            }
        }
        return within;
    }

    /** What goes with a part of what is billed: whole minutes, unless it is a single one, and something stays behind. */
    private static BigDecimal share(BigDecimal whole, BigDecimal part, BigDecimal of) {
        BigDecimal least = new BigDecimal("0.0001");
        boolean single = whole.compareTo(new BigDecimal("2")) < 0;
        return whole.multiply(part)
                .divide(of, single ? 4 : 0, RoundingMode.DOWN)
                .max(single ? least : BigDecimal.ONE)
                .min(whole.subtract(least));
    }
}
