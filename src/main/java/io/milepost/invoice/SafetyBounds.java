package io.milepost.invoice;

import io.milepost.calendar.WrittenDates;
import io.milepost.invoice.FrozenInvoice.Allowance;
import io.milepost.invoice.FrozenInvoice.TaxSubtotal;
import io.milepost.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The last look before a number is given: whatever went wrong before, an invoice that breaks one of these is never issued. */
final class SafetyBounds {
    private SafetyBounds() {}

    /** The lines, the items behind them, the VAT table and the totals say the same. */
    static void addUp(FrozenInvoice content, List<InvoiceLine> kept, BigDecimal reservedNet) {
        BigDecimal fromItems =
                sum(kept.stream().filter(line -> line.kind().isInTheLedger()).toList(), InvoiceLine::net);
        require(!content.lines().isEmpty(), "There is no line on it.");
        require(content.totals().gross().signum() >= 0, "Its total is below zero.");
        same("The lines of work", fromItems, "the items behind them", reservedNet);
        addUp(content);
    }

    /** The lines, the VAT table and the totals say the same. */
    static void addUp(FrozenInvoice content) {
        var totals = content.totals();
        BigDecimal lines =
                sum(content.lines(), FrozenInvoice.Line::net).subtract(sum(content.allowances(), Allowance::amount));
        same("The lines", lines, "the net total", totals.net());
        same("The bases of VAT", sum(content.taxes(), TaxSubtotal::base), "the net total", totals.net());
        same("The VAT of each rate", sum(content.taxes(), TaxSubtotal::vat), "the VAT total", totals.vat());
        same("Net and VAT", totals.net().add(totals.vat()), "the gross total", totals.gross());
    }

    /** No portion a second time: {@code billedBefore} names the items that another invoice has. */
    static void once(Collection<String> billedBefore) {
        require(billedBefore.isEmpty(), "Already billed: %s.".formatted(String.join(", ", billedBefore)));
    }

    /** Every number follows one that was given, and none is given twice. */
    static void inSequence(String number, Optional<String> previous, BiFunction<String, String, Set<String>> given) {
        Set<String> known = given.apply(number, previous.orElse(number));
        previous.ifPresent(before -> require(
                known.contains(before),
                "Its number would be %s, but %s before it was never given.".formatted(number, before)));
        require(!known.contains(number), "Its number would be %s, which another invoice has.".formatted(number));
    }

    /** Net of one client's invoices and credit notes of one day, in base currency: a slip of a hundred times over ends here. */
    static void perDay(String client, LocalDate day, Money net, BigDecimal most) {
        require(
                net.amount().compareTo(most) <= 0,
                "With it, %s gets invoices and credit notes over %s net on %s; more than %s a day is not expected (milepost.bounds.net-per-client-and-day)."
                        .formatted(client, net, WrittenDates.day(day), Money.rounded(most, net.currency())));
    }

    private static void same(String what, BigDecimal one, String other, BigDecimal another) {
        require(
                one.compareTo(another) == 0,
                "%s come to %s, %s to %s.".formatted(what, one.toPlainString(), other, another.toPlainString()));
    }

    private static <T> BigDecimal sum(Collection<T> all, Function<T, BigDecimal> amount) {
        return all.stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static void require(boolean holds, String sentence) {
        if (!holds) {
            throw new OutOfBounds(sentence);
        }
    }
}
