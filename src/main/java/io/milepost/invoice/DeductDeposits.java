package io.milepost.invoice;

import io.milepost.invoice.FrozenInvoice.Allowance;
import io.milepost.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;

/**
 * Deducts deposits from an invoice, the oldest first, as far as neither its net nor what is to be paid falls below zero. A
 * taxed deposit becomes a line of negative quantity, one without tax is prepaid (BT-113); never both.
 */
final class DeductDeposits {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final List<InvoiceLine> lines;
    private final List<Allowance> allowances;
    private final Currency currency;
    private final DeductionWords words;
    private final List<DepositUse> uses = new ArrayList<>();
    private Money prepaid;

    private DeductDeposits(
            List<InvoiceLine> work, List<Allowance> allowances, Currency currency, DeductionWords words) {
        this.lines = new ArrayList<>(work);
        this.allowances = allowances;
        this.currency = currency;
        this.words = words;
        this.prepaid = Money.zero(currency);
    }

    static List<DepositUse> from(
            List<InvoiceLine> work,
            List<Allowance> allowances,
            List<OpenDeposit> oldestFirst,
            Currency currency,
            DeductionWords words) {
        var deducting = new DeductDeposits(work, allowances, currency, words);
        oldestFirst.forEach(deducting::deduct);
        return List.copyOf(deducting.uses);
    }

    private void deduct(OpenDeposit deposit) {
        Money amount = deposit.taxed() ? taxed(deposit) : smaller(deposit.left(), payable(lines));
        if (amount.isNegative() || amount.isZero()) {
            return;
        }
        var use = new DepositUse(deposit, amount);
        uses.add(use);
        if (deposit.taxed()) {
            lines.add(words.line(use));
        } else {
            prepaid = prepaid.plus(amount);
        }
    }

    /** The most that leaves neither net nor payable amount below zero; rounded VAT may cost the last cent. */
    private Money taxed(OpenDeposit deposit) {
        Money most =
                smaller(deposit.left(), Money.rounded(totals(lines).totals().net(), currency));
        BigDecimal gross = payable(lines).amount().multiply(HUNDRED);
        BigDecimal net =
                gross.divide(HUNDRED.add(deposit.percent()), currency.getDefaultFractionDigits(), RoundingMode.UP);
        Money amount = smaller(most, Money.rounded(net, currency));
        Money cent = Money.rounded(BigDecimal.ONE.movePointLeft(currency.getDefaultFractionDigits()), currency);
        while (!amount.isNegative()
                && !amount.isZero()
                && payable(with(deposit, amount)).isNegative()) {
            amount = amount.minus(cent);
        }
        return amount;
    }

    private List<InvoiceLine> with(OpenDeposit deposit, Money amount) {
        List<InvoiceLine> deducted = new ArrayList<>(lines);
        deducted.add(words.line(new DepositUse(deposit, amount)));
        return deducted;
    }

    private Money payable(List<InvoiceLine> on) {
        return Money.rounded(totals(on).totals().gross(), currency).minus(prepaid);
    }

    private TaxTable totals(List<InvoiceLine> on) {
        return TaxTable.of(on, allowances, currency, Map.of());
    }

    private static Money smaller(Money one, Money other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
