package io.milepost.web.figures;

import io.milepost.insight.OpenAge;
import io.milepost.insight.OwedSum;
import io.milepost.money.Money;
import io.milepost.web.Numbers;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What clients owe: by currency and age, and by client, whoever is overdue most first. A part withheld has an age of its own. */
record ShownClaims(List<InCurrency> currencies, List<OfClient> clients) {
    private static final BigDecimal DAYS = BigDecimal.valueOf(io.milepost.insight.ReadClaims.DAYS);

    /** {@code daysOutstanding} is open / billed × 90 days, to one decimal; null where nothing was billed in these days. */
    record InCurrency(
            String currency,
            int invoices,
            String open,
            String overdue,
            String billed,
            @Nullable String daysOutstanding,
            List<Aged> ages) {}

    record Aged(OpenAge age, int invoices, String open) {}

    /** {@code overdueBase} in the issuer's own currency; null where no rate is known. */
    record OfClient(
            String client,
            String name,
            String currency,
            int invoices,
            String open,
            String overdue,
            @Nullable String overdueBase,
            long daysOverdue) {}

    static ShownClaims of(List<OwedSum> owed, Map<String, Money> billed, Function<Money, @Nullable Money> inBase) {
        return new ShownClaims(currencies(owed, billed), clients(owed, inBase));
    }

    private static List<InCurrency> currencies(List<OwedSum> owed, Map<String, Money> billed) {
        Map<String, List<OwedSum>> found = owed.stream()
                .collect(Collectors.groupingBy(
                        sum -> sum.open().currency().getCurrencyCode(), TreeMap::new, Collectors.toList()));
        billed.keySet().forEach(currency -> found.computeIfAbsent(currency, none -> List.of()));
        return found.entrySet().stream()
                .map(own -> inCurrency(Currency.getInstance(own.getKey()), own.getValue(), billed.get(own.getKey())))
                .toList();
    }

    private static InCurrency inCurrency(Currency currency, List<OwedSum> owed, @Nullable Money billedOrNone) {
        Money billed = billedOrNone == null ? Money.zero(currency) : billedOrNone;
        Money open = open(owed, currency);
        return new InCurrency(
                currency.getCurrencyCode(),
                invoices(owed),
                Numbers.amount(open),
                Numbers.amount(overdue(owed, currency)),
                Numbers.amount(billed),
                billed.amount().signum() <= 0
                        ? null
                        : open.amount()
                                .multiply(DAYS)
                                .divide(billed.amount(), 1, RoundingMode.HALF_UP)
                                .toPlainString(),
                Arrays.stream(OpenAge.values())
                        .map(age -> aged(age, owed, currency))
                        .toList());
    }

    private static Aged aged(OpenAge age, List<OwedSum> owed, Currency currency) {
        List<OwedSum> own = owed.stream().filter(sum -> sum.age() == age).toList();
        return new Aged(age, own.stream().mapToInt(OwedSum::invoices).sum(), Numbers.amount(open(own, currency)));
    }

    private record ClientIn(String client, Currency currency) {}

    private static List<OfClient> clients(List<OwedSum> owed, Function<Money, @Nullable Money> inBase) {
        Map<ClientIn, List<OwedSum>> found = owed.stream()
                .collect(Collectors.groupingBy(
                        sum -> new ClientIn(sum.client(), sum.open().currency())));
        List<OfClient> clients = new ArrayList<>();
        found.forEach((own, sums) -> clients.add(ofClient(own, sums, inBase)));
        clients.sort(Comparator.comparing(
                        (OfClient one) -> one.overdueBase() == null ? null : new BigDecimal(one.overdueBase()),
                        Comparator.nullsLast(Comparator.reverseOrder()))
                .thenComparing(OfClient::daysOverdue, Comparator.reverseOrder())
                .thenComparing(OfClient::client));
        return clients;
    }

    private static OfClient ofClient(ClientIn own, List<OwedSum> owed, Function<Money, @Nullable Money> inBase) {
        Money overdue = overdue(owed, own.currency());
        Money base = inBase.apply(overdue);
        return new OfClient(
                own.client(),
                owed.get(0).clientName(),
                own.currency().getCurrencyCode(),
                invoices(owed),
                Numbers.amount(open(owed, own.currency())),
                Numbers.amount(overdue),
                base == null ? null : Numbers.amount(base),
                owed.stream().mapToLong(OwedSum::daysOverdue).max().orElse(0));
    }

    private static Money overdue(List<OwedSum> owed, Currency currency) {
        return open(owed.stream().filter(sum -> sum.age().isOverdue()).toList(), currency);
    }

    private static Money open(List<OwedSum> owed, Currency currency) {
        return Money.sum(owed.stream().map(OwedSum::open).toList(), currency);
    }

    private static int invoices(List<OwedSum> owed) {
        return owed.stream().mapToInt(OwedSum::counted).sum();
    }
}
