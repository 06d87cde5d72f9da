package io.milepost.invoice;

import io.milepost.billing.Composition;
import io.milepost.client.ClientDetails;
import io.milepost.invoice.FrozenInvoice.Allowance;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the lines of a draft and what they come to: work and free lines, then what was agreed to lower them. */
@Component
class SheetLines {
    record Priced(List<InvoiceLine> lines, Deductions deductions, TaxTable taxes) {}

    private final ChargeLines chargeLines;
    private final DeductAgreed deductAgreed;

    SheetLines(ChargeLines chargeLines, DeductAgreed deductAgreed) {
        this.chargeLines = chargeLines;
        this.deductAgreed = deductAgreed;
    }

    Priced of(
            Invoice invoice,
            Composition composition,
            DraftEdit edit,
            @Nullable Discount discount,
            ClientDetails client,
            SheetTaxes tax) {
        Currency currency = invoice.currency();
        var composed = new DraftLines(currency, tax, invoice.cutOff());
        List<InvoiceLine> lines = new ArrayList<>(
                chargeLines.of(composition.lines(), charged -> composed.of(charged, invoice.lines(), edit)));
        List<Allowance> allowances = discount == null ? List.of() : discount.over(lines, currency);
        Deductions deductions = deductAgreed.from(invoice, lines, allowances, client.language());
        lines.addAll(deductions.lines());
        Map<String, String> notes =
                new DeductionWords(client.language()).notes(lines, tax.notes(lines, invoice.cutOff()));
        return new Priced(List.copyOf(lines), deductions, TaxTable.of(lines, allowances, currency, notes));
    }
}
