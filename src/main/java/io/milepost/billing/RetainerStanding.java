package io.milepost.billing;

import io.milepost.billing.RetainerCalendar.Span;
import io.milepost.money.Money;
import io.milepost.money.Quantity;
import io.milepost.project.ItemKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** For each period that a draft bills: how many of its included hours are used, and how many more are billed by the hour. */
record RetainerStanding(Retainer term, Currency currency, List<Allocations.Covered> elsewhere, List<Choice> mine) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    private record Used(LocalDate date, BigDecimal minutes) {}

    /** Period after period, so that what one leaves is there for the next. */
    List<RetainerBalance> balances() {
        RetainerCalendar calendar = RetainerCalendar.of(term);
        PeriodShares shares = PeriodShares.of(term);
        IncludedMinutes included = IncludedMinutes.of(term);
        List<Choice> billed = mine.stream().filter(Choice::bills).toList();
        SortedMap<Integer, List<Used>> periods = new TreeMap<>();
        for (Used each : inOrder(billed)) {
            calendar.periodOf(each.date())
                    .ifPresent(period -> periods.computeIfAbsent(period, none -> new ArrayList<>())
                            .add(each));
        }
        Set<Integer> touched = new HashSet<>();
        billed.forEach(choice -> calendar.periodOf(choice.item().date()).ifPresent(touched::add));
        billed.forEach(choice -> closed(choice, calendar).ifPresent(touched::add));
        touched.forEach(period -> periods.computeIfAbsent(period, none -> List.of()));
        List<RetainerBalance> balances = new ArrayList<>();
        periods.forEach((period, uses) -> {
            BigDecimal room = included.left(period);
            BigDecimal used = uses.stream()
                    .map(each -> included.take(period, each.minutes()))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            if (touched.contains(period)) {
                Span days = calendar.span(period);
                BigDecimal own = shares.includedMinutes(period);
                BigDecimal carried = included.carried(period);
                balances.add(new RetainerBalance(
                        term.code(),
                        days.from(),
                        days.to(),
                        own,
                        room.subtract(own),
                        used,
                        over(billed, calendar, period),
                        carried,
                        room.subtract(used).subtract(carried),
                        false));
            }
        });
        return balances;
    }

    /** A fee in advance opens a period, and closes the one before. */
    private OptionalInt closed(Choice choice, RetainerCalendar calendar) {
        OptionalInt opened = term.inAdvance() && choice.item().kind() == ItemKind.RETAINER
                ? calendar.periodOf(choice.item().date())
                : OptionalInt.empty();
        return opened.isPresent() && opened.getAsInt() > 0
                ? OptionalInt.of(opened.getAsInt() - 1)
                : OptionalInt.empty();
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

    String sentence(RetainerBalance balance) {
        String fee = "Retainer of %s a %s, %s – %s"
                .formatted(
                        fees(new Span(balance.from(), balance.to())),
                        term.period().text(),
                        DAY.format(balance.from()),
                        DAY.format(balance.to()));
        if (balance.room().signum() == 0 && balance.over().signum() == 0) {
            return fee + ".";
        }
        return "%s: %s of %s included hours used with this draft%s%s."
                .formatted(
                        fee,
                        Quantity.clock(balance.used()),
                        Quantity.clock(balance.room()),
                        balance.kept().signum() > 0
                                ? " (%s kept from before)".formatted(Quantity.clock(balance.kept()))
                                : "",
                        balance.over().signum() > 0
                                ? ", %s h more billed by the hour".formatted(Quantity.clock(balance.over()))
                                : "");
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
