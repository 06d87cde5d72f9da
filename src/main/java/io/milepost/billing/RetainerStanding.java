package io.milepost.billing;

import io.milepost.billing.RetainerCalendar.Span;
import io.milepost.money.Money;
import io.milepost.money.Quantity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** For each period that a draft bills: how many of its included hours are used, and how many more are billed by the hour. */
record RetainerStanding(Retainer term, Currency currency, List<Allocations.Covered> elsewhere, List<Choice> mine) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    private record Used(LocalDate date, BigDecimal minutes) {}

    List<String> sentences() {
        RetainerCalendar calendar = RetainerCalendar.of(term);
        List<Choice> billed = mine.stream().filter(Choice::bills).toList();
        Set<Integer> touched = new TreeSet<>();
        billed.forEach(choice -> calendar.periodOf(choice.item().date()).ifPresent(touched::add));
        Map<Integer, BigDecimal> room = new HashMap<>();
        Map<Integer, BigDecimal> used = new HashMap<>();
        var included = IncludedMinutes.of(term);
        for (Used each : inOrder(billed)) {
            calendar.periodOf(each.date()).ifPresent(period -> {
                room.computeIfAbsent(period, included::left);
                used.merge(period, included.take(period, each.minutes()), BigDecimal::add);
            });
        }
        return touched.stream()
                .map(period -> sentence(
                        calendar.span(period),
                        PeriodShares.of(term).includedMinutes(period),
                        room.getOrDefault(period, included.left(period)),
                        used.getOrDefault(period, BigDecimal.ZERO),
                        over(billed, calendar, period)))
                .toList();
    }

    private List<Used> inOrder(List<Choice> billed) {
        return Stream.concat(
                        elsewhere.stream()
                                .filter(each -> term.code().equals(each.term()))
                                .map(each -> new Used(each.date(), each.minutes())),
                        billed.stream()
                                .filter(choice -> choice.item().covered())
                                .map(choice -> new Used(choice.item().date(), choice.size())))
                .sorted(Comparator.comparing(Used::date))
                .toList();
    }

    private static BigDecimal over(List<Choice> billed, RetainerCalendar calendar, int period) {
        return billed.stream()
                .filter(choice -> choice.item().over() != null && !choice.item().covered())
                .filter(choice -> calendar.periodOf(choice.item().date()).orElse(-1) == period)
                .map(Choice::size)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private String sentence(Span period, BigDecimal own, BigDecimal room, BigDecimal used, BigDecimal over) {
        String fee = "Retainer of %s a %s, %s – %s"
                .formatted(fees(period), term.period().text(), DAY.format(period.from()), DAY.format(period.to()));
        if (room.signum() == 0 && over.signum() == 0) {
            return fee + ".";
        }
        BigDecimal kept = room.subtract(own);
        return "%s: %s of %s included hours used with this draft%s%s."
                .formatted(
                        fee,
                        Quantity.clock(used),
                        Quantity.clock(room),
                        kept.signum() > 0 ? " (%s kept from before)".formatted(Quantity.clock(kept)) : "",
                        over.signum() > 0 ? ", %s h more billed by the hour".formatted(Quantity.clock(over)) : "");
    }

    /** The fee, or each of them with its days. */
    private String fees(Span period) {
        List<PeriodShares.Stretch> stretches = PeriodShares.of(term).of(period);
        boolean several = stretches.stream().anyMatch(PeriodShares.Stretch::isPart);
        return stretches.stream()
                .map(stretch -> Money.rounded(stretch.step().fee(), currency)
                        + (several ? " for %d of %d days".formatted(stretch.share(), stretch.whole()) : ""))
                .collect(Collectors.joining(" and "));
    }
}
