package io.milepost.approval;

import io.milepost.money.Money;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The facts a rule asked about, each in words that can be understood without the table. */
final class FactsInWords {
    private static final Map<String, String> KINDS =
            Map.of("INVOICE", "an invoice", "DEPOSIT", "a deposit", "CREDIT_NOTE", "a credit note");

    /** Category codes of EN 16931 (UNTDID 5305). */
    private static final Map<String, String> TAXES = Map.of(
            "S", "standard rate",
            "Z", "zero rated",
            "AE", "reverse charge",
            "O", "outside the scope of tax",
            "E", "exempt",
            "K", "intra-community supply",
            "G", "export");

    private final ApprovalFacts facts;
    private final Currency base;

    FactsInWords(ApprovalFacts facts, Currency base) {
        this.facts = facts;
        this.base = base;
    }

    /** In the order asked for; a name nobody knows is left out. */
    List<String> of(Collection<String> names) {
        return names.stream().distinct().map(this::of).filter(Objects::nonNull).toList();
    }

    private @Nullable String of(String name) {
        return switch (name) {
            case "net" -> "net " + Money.rounded(number(facts.net()), base);
            case "newClient" -> facts.newClient() ? "a new client" : "a client known before this year";
            case "writeDownPercent" ->
                percent(facts.writeDownPercent(), "line written down most", "no line written down");
            case "writeOffPercent" ->
                percent(facts.writeOffPercent(), "written off of the open work", "nothing written off");
            case "discountPercent" -> percent(facts.discountPercent(), "discount", "no discount");
            case "freeLines" -> facts.freeLines() ? "lines without a billable item" : "every line has a billable item";
            case "kind" -> KINDS.getOrDefault(facts.kind(), "an invoice");
            case "creditHold" -> facts.creditHold() ? "the client is on credit hold" : "no credit hold";
            case "taxCategory" -> "tax: " + taxes(facts.taxCategory());
            case "taxUnusual" ->
                facts.taxUnusual()
                        ? "unusual tax treatment: " + taxes(facts.taxCategory())
                        : "the ordinary tax treatment";
            case "daysSinceMilestone" ->
                facts.daysSinceMilestone() == 1
                        ? "1 day since the work was done"
                        : facts.daysSinceMilestone() + " days since the work was done";
            case "overBudget" -> facts.overBudget() ? "over the purchase order's budget" : "within the budget";
            case "overCap" -> facts.overCap() ? "more than a cap allows" : "within the caps";
            case "termsDiffer" ->
                facts.termsDiffer() ? "payment terms unlike the client's" : "the client's usual payment terms";
            case "marginPercent" ->
                facts.marginPercent() == null
                        ? "a margin nobody knows"
                        : "margin %s %%".formatted(plain(facts.marginPercent()));
            case "billingKinds" ->
                facts.billingKinds().isEmpty() ? "nothing billed by terms" : "billed by " + facts.billingKinds();
            default -> null;
        };
    }

    private static String percent(@Nullable BigDecimal percent, String some, String none) {
        BigDecimal known = number(percent);
        return known.signum() == 0 ? none : "%s: %s %%".formatted(some, plain(known));
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private static BigDecimal number(@Nullable BigDecimal number) {
        return Objects.requireNonNullElse(number, BigDecimal.ZERO);
    }

    private static String taxes(@Nullable String categories) {
        return Arrays.stream(Objects.requireNonNullElse(categories, "").split(", "))
                .map(category -> TAXES.getOrDefault(category, category))
                .collect(Collectors.joining(", "));
    }
}
