package io.milepost.web.figures;

import io.milepost.insight.OpenAge;
import io.milepost.insight.OpenClaim;
import io.milepost.money.Money;
import io.milepost.web.Numbers;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What clients owe: by currency and age, and by client, whoever is overdue most first. */
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

    static ShownClaims of(List<OpenClaim> open, Map<String, Money> billed, Function<Money, @Nullable Money> inBase) {
        return new ShownClaims(currencies(open, billed), clients(open, inBase));
    }

    private static List<InCurrency> currencies(List<OpenClaim> open, Map<String, Money> billed) {
        Map<String, List<OpenClaim>> found = open.stream()
                .collect(Collectors.groupingBy(
                        claim -> claim.open().currency().getCurrencyCode(), TreeMap::new, Collectors.toList()));
        billed.keySet().forEach(currency -> found.computeIfAbsent(currency, none -> List.of()));
        return found.entrySet().stream()
                .map(own -> inCurrency(Currency.getInstance(own.getKey()), own.getValue(), billed.get(own.getKey())))
                .toList();
    }

    private static InCurrency inCurrency(Currency currency, List<OpenClaim> open, @Nullable Money billedOrNone) {
        Money billed = billedOrNone == null ? Money.zero(currency) : billedOrNone;
        Money sum = sum(open, currency);
        return new InCurrency(
                currency.getCurrencyCode(),
                open.size(),
                Numbers.amount(sum),
                Numbers.amount(overdue(open, currency)),
                Numbers.amount(billed),
                billed.amount().signum() <= 0
                        ? null
                        : sum.amount()
                                .multiply(DAYS)
                                .divide(billed.amount(), 1, RoundingMode.HALF_UP)
                                .toPlainString(),
                Arrays.stream(OpenAge.values())
                        .map(age -> aged(age, open, currency))
                        .toList());
    }

    private static Aged aged(OpenAge age, List<OpenClaim> open, Currency currency) {
        List<OpenClaim> own = open.stream().filter(claim -> claim.age() == age).toList();
        return new Aged(age, own.size(), Numbers.amount(sum(own, currency)));
    }

    private record ClientIn(String client, Currency currency) {}

    private static List<OfClient> clients(List<OpenClaim> open, Function<Money, @Nullable Money> inBase) {
        Map<ClientIn, List<OpenClaim>> found = open.stream()
                .collect(Collectors.groupingBy(
                        claim -> new ClientIn(claim.client(), claim.open().currency()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        List<OfClient> clients = new ArrayList<>();
        found.forEach((own, claims) -> clients.add(ofClient(own, claims, inBase)));
        clients.sort(Comparator.comparing(
                        (OfClient one) -> one.overdueBase() == null ? null : new BigDecimal(one.overdueBase()),
                        Comparator.nullsLast(Comparator.reverseOrder()))
                .thenComparing(OfClient::daysOverdue, Comparator.reverseOrder())
                .thenComparing(OfClient::client));
        return clients;
    }

    private static OfClient ofClient(ClientIn own, List<OpenClaim> claims, Function<Money, @Nullable Money> inBase) {
        Money overdue = overdue(claims, own.currency());
        Money base = inBase.apply(overdue);
        return new OfClient(
                own.client(),
                claims.get(0).clientName(),
                own.currency().getCurrencyCode(),
                claims.size(),
                Numbers.amount(sum(claims, own.currency())),
                Numbers.amount(overdue),
                base == null ? null : Numbers.amount(base),
                claims.stream().mapToLong(OpenClaim::daysOverdue).max().orElse(0));
    }

    private static Money overdue(List<OpenClaim> open, Currency currency) {
        return sum(open.stream().filter(OpenClaim::isOverdue).toList(), currency);
    }

    private static Money sum(List<OpenClaim> open, Currency currency) {
        return Money.sum(open.stream().map(OpenClaim::open).toList(), currency);
    }
}
