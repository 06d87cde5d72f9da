package io.milepost.billing;

import io.milepost.money.LargestRemainder;
import io.milepost.money.Money;
import io.milepost.money.Quantity;
import io.milepost.project.ItemKind;
import io.milepost.project.LineGrouping;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Turns choices into lines: a line per milestone, and per group, price and VAT rate of hours and expenses. Hours included in
 * a fixed price hang on a line of its term, worth 0.
 */
public final class LineComposer {
    private static final String HOURS = "HUR";
    private static final String ONE = "C62";

    private final Currency currency;
    private final Grouping grouping;
    private final TaxPeriods taxPeriods;

    public LineComposer(Currency currency) {
        this(currency, Grouping.by(LineGrouping.ROLE), TaxPeriods.NONE);
    }

    public LineComposer(Currency currency, Grouping grouping) {
        this(currency, grouping, TaxPeriods.NONE);
    }

    public LineComposer(Currency currency, TaxPeriods taxPeriods) {
        this(currency, Grouping.by(LineGrouping.ROLE), taxPeriods);
    }

    /** The work's day decides which VAT rate holds, so that no line reaches over a change of rates. */
    public LineComposer(Currency currency, Grouping grouping, TaxPeriods taxPeriods) {
        this.currency = currency;
        this.grouping = grouping;
        this.taxPeriods = taxPeriods;
    }

    public Composition compose(List<Choice> choices) {
        Evidence evidence = new Evidence(choices);
        Map<String, List<Choice>> groups = new LinkedHashMap<>();
        List<Share> shares = new ArrayList<>();
        for (Choice choice : choices) {
            WorkItem item = choice.item();
            if (!choice.bills() || item.price() == null) {
                shares.add(share(choice, Money.zero(currency), null));
            } else if (item.covered()) {
                shares.add(covered(choice, evidence));
            } else {
                groups.computeIfAbsent(lineKey(item), key -> new ArrayList<>()).add(choice);
            }
        }
        List<ComposedLine> lines = new ArrayList<>();
        groups.forEach((key, group) -> {
            ComposedLine line = line(key, group);
            lines.add(line);
            shares.addAll(shares(line, group));
        });
        lines.sort(Comparator.comparing(ComposedLine::kind));
        return new Composition(List.copyOf(lines), List.copyOf(shares));
    }

    private ComposedLine line(String key, List<Choice> group) {
        WorkItem first = group.get(0).item();
        BigDecimal size = group.stream().map(Choice::size).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal recorded =
                group.stream().map(choice -> choice.item().billable()).reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean time = first.kind() == ItemKind.TIME;
        BigDecimal price = first.price();
        Money net;
        Money recordedNet;
        if (time && price != null) {
            net = Money.rounded(Quantity.hours(size).multiply(price), currency);
            recordedNet = Money.rounded(Quantity.hours(recorded).multiply(price), currency);
        } else {
            net = sum(group, Choice::size);
            recordedNet = sum(group, choice -> choice.item().billable());
        }
        return new ComposedLine(
                key,
                first.kind(),
                grouping.text(group),
                time ? Quantity.hours(size) : BigDecimal.ONE,
                time ? HOURS : ONE,
                time && price != null ? price : net.amount(),
                net,
                recordedNet,
                first.vatPercent(),
                first.supply(),
                group.stream()
                        .map(choice -> choice.item().date())
                        .min(LocalDate::compareTo)
                        .orElseThrow(),
                group.stream()
                        .map(choice -> choice.item().date())
                        .max(LocalDate::compareTo)
                        .orElseThrow());
    }

    private Money sum(List<Choice> group, java.util.function.Function<Choice, BigDecimal> size) {
        return Money.sum(
                group.stream()
                        .map(choice -> Money.rounded(choice.item().worth(size.apply(choice)), currency))
                        .toList(),
                currency);
    }

    /** The line's net, spread over its items to the cent. */
    private List<Share> shares(ComposedLine line, List<Choice> group) {
        List<BigDecimal> weights =
                group.stream().map(choice -> choice.item().worth(choice.size())).toList();
        List<Money> nets = LargestRemainder.split(line.net(), weights);
        List<Share> shares = new ArrayList<>();
        for (int i = 0; i < group.size(); i++) {
            shares.add(share(group.get(i), nets.get(i), line.key()));
        }
        return shares;
    }

    /** Without a line to hang on, included hours wait for the next one, as soon as their drafter knows what changed. */
    private Share covered(Choice choice, Evidence evidence) {
        Money nothing = Money.zero(currency);
        Choice waiting = choice.item().isUnanswered() ? choice : Choice.holding(choice.item());
        return evidence.of(choice.item())
                .map(shownWith -> share(choice, nothing, lineKey(shownWith)))
                .orElseGet(() -> share(waiting, nothing, null));
    }

    private String lineKey(WorkItem item) {
        return grouping.key(item) + taxPeriods.mark(item);
    }

    private static Share share(Choice choice, Money net, @Nullable String lineKey) {
        return new Share(
                choice.item(),
                choice.decision(),
                choice.size(),
                net.amount(),
                lineKey,
                choice.reason(),
                choice.overCapReason());
    }
}
