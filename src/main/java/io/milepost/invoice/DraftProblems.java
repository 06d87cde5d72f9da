package io.milepost.invoice;

import io.milepost.billing.Choice;
import io.milepost.billing.Decision;
import io.milepost.billing.WorkItem;
import io.milepost.client.Client;
import io.milepost.money.ExchangeRates;
import io.milepost.money.Money;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What keeps a draft from being submitted, each with what to do about it. */
@Component
class DraftProblems {
    private final ExchangeRates exchange;
    private final Issuer issuer;
    private final Clock clock;

    DraftProblems(ExchangeRates exchange, Issuer issuer, Clock clock) {
        this.exchange = exchange;
        this.issuer = issuer;
        this.clock = clock;
    }

    List<Problem> of(
            Client client,
            List<Choice> choices,
            List<InvoiceLine> lines,
            @Nullable Discount discount,
            TaxTable taxes,
            SheetTaxes tax,
            Currency currency) {
        List<Problem> problems = new ArrayList<>();
        for (Choice choice : choices) {
            WorkItem item = choice.item();
            if (choice.decision() != Decision.HOLD || item.withdrawn() || item.isUnanswered()) {
                item(item, choice.decision(), problems);
            }
        }
        if (lines.isEmpty()) {
            problems.add(new Problem(
                    "nothing-billed", "Nothing is billed: tick an item, or discard the draft.", "items", null));
        }
        if (discount != null && discount.exceeds(lines, currency)) {
            problems.add(new Problem(
                    "discount-exceeds-net",
                    "The discount is more than the lines come to: lower it, or take it away.",
                    "discount",
                    null));
        }
        if (lines.stream().anyMatch(line -> line.kind().isPaidAhead()) && isLowered(lines, discount)) {
            problems.add(new Problem(
                    "deposit-lowered",
                    "Later invoices deduct a deposit in full, so it takes no discount and no deduction: take it away, and change the amount in the deposit's term instead.",
                    "discount",
                    null));
        }
        if (taxes.totals().gross().signum() < 0) {
            problems.add(new Problem(
                    "negative", "An invoice can't be negative; that is what a credit note is for.", "lines", null));
        }
        if (exchange.convert(Money.zero(currency), issuer.base(), issuer.today(clock))
                .isEmpty()) {
            problems.add(new Problem(
                    "no-exchange-rate",
                    "No exchange rate from %s to %s is known; accounting must record one before approval."
                            .formatted(currency, issuer.base()),
                    null,
                    null));
        }
        problems.addAll(TaxProblems.of(client, lines, tax));
        if (!issuer.missing().isEmpty()) {
            problems.add(new Problem(
                    "seller-incomplete",
                    "The firm's own details are incomplete; the operator must set %s."
                            .formatted(String.join(", ", issuer.missing())),
                    issuer.missing().get(0),
                    null));
        }
        return problems;
    }

    private static boolean isLowered(List<InvoiceLine> lines, @Nullable Discount discount) {
        return discount != null && !discount.isNone()
                || lines.stream().anyMatch(line -> line.net().signum() < 0);
    }

    private static void item(WorkItem item, Decision decision, List<Problem> problems) {
        String key = item.ref();
        if (item.withdrawn()) {
            problems.add(new Problem(
                    "withdrawn",
                    "'%s' is %s: remove it from the draft.".formatted(title(item), inWords(item)),
                    "items",
                    key));
        } else if (item.hold() != null && item.hold().stale()) {
            problems.add(new Problem(
                    "stale",
                    "'%s' of %s changed at its source: %s. Take the change over, or remove it from the draft."
                            .formatted(item.title(), item.date(), inWords(item)),
                    "items",
                    key));
        }
        if (item.problem() != null && decision == Decision.BILL) {
            problems.add(new Problem("no-price", item.problem(), "items", key));
        }
    }

    private static String inWords(WorkItem item) {
        return String.join(", ", item.changes());
    }

    private static String title(WorkItem item) {
        var hold = item.hold();
        return hold == null || hold.former() == null
                ? item.title()
                : hold.former().text();
    }
}
