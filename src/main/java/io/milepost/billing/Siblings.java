package io.milepost.billing;

import io.milepost.project.ItemKey;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All portions of one item. However it is cut and put together again, their sizes add up to what was recorded; a portion that
 * is not needed any more keeps its row with size 0, because old invoices refer to it, and is used again by the next cut.
 */
final class Siblings {
    private static final Comparator<Portion> BY_NUMBER = Comparator.comparing(Portion::number);

    private final List<Portion> all;
    private final Set<String> live;

    /** {@code live} are the ids of those an invoice or a draft holds. */
    Siblings(List<Portion> all, Set<String> live) {
        this.all = new ArrayList<>(all.stream().sorted(BY_NUMBER).toList());
        this.live = live;
    }

    /** Gives the named ones these sizes; what is free and not named shares what is left. Answers those that are new. */
    List<Portion> arrange(ItemKey item, String project, Map<String, BigDecimal> wanted) {
        Map<String, Portion> known = new HashMap<>();
        all.forEach(portion -> known.put(portion.id(), portion));
        BigDecimal left = total();
        for (Portion portion : all) {
            if (!wanted.containsKey(portion.id()) && isTaken(portion)) {
                left = left.subtract(portion.size());
            }
        }
        for (BigDecimal size : wanted.values()) {
            left = left.subtract(size);
        }
        if (left.signum() < 0) {
            throw new IllegalStateException("%s is cut into more than was recorded".formatted(item));
        }
        List<Portion> fresh = new ArrayList<>();
        wanted.forEach((id, size) -> {
            Portion portion = known.get(id);
            if (portion == null) {
                fresh.add(Portion.part(item, Portion.number(id), project, size));
            } else if (portion.size().compareTo(size) != 0) {
                portion.resize(size);
            }
        });
        all.addAll(fresh);
        for (Portion portion : all) {
            if (!wanted.containsKey(portion.id()) && !isTaken(portion)) {
                portion.resize(left);
                left = BigDecimal.ZERO;
            }
        }
        if (left.signum() > 0) {
            Portion rest = spare(item, project);
            rest.resize(left);
            fresh.add(rest);
        }
        return fresh;
    }

    /** The record changed: its first open part, one that is held if there is any, takes all that is not billed. */
    void becomeOne(String project, BigDecimal recorded) {
        List<Portion> open = all.stream().filter(portion -> !portion.settled()).toList();
        BigDecimal billed =
                all.stream().filter(Portion::settled).map(Portion::size).reduce(BigDecimal.ZERO, BigDecimal::add);
        Portion first = open.stream()
                .filter(portion -> live.contains(portion.id()))
                .findFirst()
                .orElse(open.get(0));
        for (Portion portion : open) {
            portion.resize(project, portion == first ? recorded.subtract(billed) : BigDecimal.ZERO);
        }
    }

    BigDecimal total() {
        return all.stream().map(Portion::size).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** An empty free one, or one with the next number. */
    private Portion spare(ItemKey item, String project) {
        return all.stream()
                .filter(portion -> !isTaken(portion) && portion.size().signum() == 0)
                .findFirst()
                .orElseGet(() -> {
                    int next = all.stream().mapToInt(Portion::number).max().orElse(-1) + 1;
                    Portion fresh = Portion.part(item, next, project, BigDecimal.ZERO);
                    all.add(fresh);
                    return fresh;
                });
    }

    private boolean isTaken(Portion portion) {
        return portion.settled() || live.contains(portion.id());
    }
}
