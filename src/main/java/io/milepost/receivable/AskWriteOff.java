package io.milepost.receivable;

import io.milepost.client.Checks;
import io.milepost.invoice.InvoiceId;
import io.milepost.invoice.Timeline;
import io.milepost.invoice.UnusedDeposit;
import io.milepost.money.Money;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Currency;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Accounting asks to give up on what is due, or on a part of it; somebody else decides. */
@Component
public class AskWriteOff {
    private final Receivables receivables;
    private final WriteOffs writeOffs;
    private final WriteOffDecisions decisions;
    private final UnusedDeposit unusedDeposit;
    private final Timeline timeline;
    private final Clock clock;

    AskWriteOff(
            Receivables receivables,
            WriteOffs writeOffs,
            WriteOffDecisions decisions,
            UnusedDeposit unusedDeposit,
            Timeline timeline,
            Clock clock) {
        this.receivables = receivables;
        this.writeOffs = writeOffs;
        this.decisions = decisions;
        this.unusedDeposit = unusedDeposit;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** {@code amount} is in the invoice's currency; null for all that is due. */
    @Transactional
    public WriteOff ask(InvoiceId invoice, @Nullable BigDecimal amount, String reason, String person) {
        WriteOff asked = register(invoice, amount, reason, person);
        decisions.asked(asked);
        return asked;
    }

    /** For whom the process runs already. */
    @Transactional(propagation = Propagation.MANDATORY)
    public WriteOff register(InvoiceId invoice, @Nullable BigDecimal amount, String reason, String person) {
        Receivable receivable = receivables
                .lock(invoice.value())
                .orElseThrow(() -> new WriteOffRefused("Only an issued invoice can be written off."));
        if (writeOffs.existsByOpenInvoice(invoice.value())) {
            throw new WriteOffRefused("A write-off of this invoice waits for its decision already.");
        }
        if (unusedDeposit.isLeftOf(invoice)) {
            throw new WriteOffRefused(
                    "Invoices to come would still deduct this deposit as if it were paid: credit it instead.");
        }
        Money due = receivable.due();
        if (due.isZero()) {
            throw new WriteOffRefused("Nothing is due of this invoice, so there is nothing to write off.");
        }
        Currency currency = receivable.currency();
        BigDecimal wanted = amount == null ? due.amount() : amount;
        new Checks()
                .require(wanted.signum() > 0, "The amount must be more than zero.")
                .require(
                        wanted.stripTrailingZeros().scale() <= currency.getDefaultFractionDigits(),
                        "The amount has more decimals than %s knows.".formatted(currency))
                .require(wanted.compareTo(due.amount()) <= 0, "Only %s are due.".formatted(due))
                .line("The reason", reason, 500)
                .raise();
        Money asked = Money.rounded(wanted, currency);
        timeline.append(invoice, person, "Write-off asked for", "%s: %s".formatted(asked, reason.strip()));
        return writeOffs.save(WriteOff.asked(invoice, asked, reason.strip(), person, clock.instant()));
    }
}
