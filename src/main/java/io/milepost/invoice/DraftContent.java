package io.milepost.invoice;

import io.milepost.billing.RetainerBalance;
import io.milepost.client.Client;
import io.milepost.client.ClientDetails;
import io.milepost.invoice.FrozenInvoice.Allowance;
import io.milepost.invoice.FrozenInvoice.Line;
import io.milepost.invoice.FrozenInvoice.Withheld;
import io.milepost.money.Money;
import io.milepost.project.Project;
import io.milepost.project.Supply;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes a draft out in full, as it would be issued now but for number and dates. */
@Component
class DraftContent {
    private final DecideTax decideTax;
    private final DeductAgreed deductAgreed;
    private final Issuer issuer;

    DraftContent(DecideTax decideTax, DeductAgreed deductAgreed, Issuer issuer) {
        this.decideTax = decideTax;
        this.deductAgreed = deductAgreed;
        this.issuer = issuer;
    }

    /** As it was last saved; the sheet tells where included hours stand with it. */
    FrozenInvoice saved(DraftSheet sheet) {
        Invoice invoice = sheet.invoice();
        Client client = sheet.client();
        String language = client.details().language();
        TaxTable taxes = TaxTable.of(
                invoice.lines(),
                invoice.allowances(),
                invoice.currency(),
                new DeductionWords(language)
                        .notes(
                                invoice.lines(),
                                decideTax.of(client.details()).notes(invoice.lines(), invoice.cutOff())));
        Money prepaid = deductAgreed.prepaid(invoice);
        Money gross = Money.rounded(taxes.totals().gross(), invoice.currency());
        return written(
                invoice,
                sheet.project(),
                client,
                invoice.layout(),
                invoice.lines(),
                invoice.allowances(),
                taxes,
                deductAgreed.withheld(invoice, gross, prepaid, language),
                prepaid,
                sheet.includedHours());
    }

    /** As it would be if this were saved. */
    FrozenInvoice of(DraftSheet sheet) {
        return written(
                sheet.invoice(),
                sheet.project(),
                sheet.client(),
                sheet.layout(),
                sheet.lines(),
                sheet.allowances(),
                sheet.taxes(),
                sheet.deductions().withheld(),
                sheet.deductions().prepaid(),
                sheet.includedHours());
    }

    private FrozenInvoice written(
            Invoice invoice,
            Project project,
            Client client,
            Layout layout,
            List<InvoiceLine> lines,
            List<Allowance> allowances,
            TaxTable taxes,
            @Nullable Withheld withheld,
            Money prepaid,
            List<RetainerBalance> includedHours) {
        ClientDetails details = client.details();
        return new FrozenInvoice(
                invoice.id(),
                invoice.kind(),
                invoice.businessKey(),
                null,
                null,
                null,
                null,
                day(invoice, lines, InvoiceLine::from, false),
                day(invoice, lines, InvoiceLine::to, true),
                invoice.currency().getCurrencyCode(),
                details.language(),
                issuer.asSeller(invoice.currency()),
                buyer(client.code(), details),
                project.code(),
                project.name(),
                project.details().poNumber(),
                details.buyerReference(),
                layout.subject(),
                layout.note(),
                details.paymentDays(),
                lines(lines, invoice.currency()),
                allowances,
                taxes.subtotals(),
                taxes.totals(),
                null,
                withheld,
                prepaid.amount(),
                issuer.eInvoice(client.documents()),
                client.documents().timeDetail(),
                includedHours);
    }

    private static Buyer buyer(String code, ClientDetails client) {
        return new Buyer(
                code,
                client.name(),
                client.street(),
                client.postcode(),
                client.city(),
                client.country(),
                client.vatId(),
                client.email(),
                client.contact());
    }

    static List<Line> lines(Collection<InvoiceLine> kept, Currency currency) {
        int decimals = currency.getDefaultFractionDigits();
        List<Line> lines = new ArrayList<>();
        for (InvoiceLine line : kept) {
            lines.add(new Line(
                    lines.size() + 1,
                    line.description(),
                    plain(line.quantity(), 0),
                    line.unit(),
                    plain(line.unitPrice(), decimals),
                    line.net().setScale(decimals),
                    line.vatCategory(),
                    line.vatPercent().setScale(2),
                    line.from(),
                    line.to(),
                    line.supply() == Supply.GOODS ? Supply.GOODS : null));
        }
        return lines;
    }

    /** Without trailing zeros beyond {@code decimals}, so that what comes from the database reads like what went in. */
    private static BigDecimal plain(BigDecimal number, int decimals) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < decimals ? stripped.setScale(decimals) : stripped;
    }

    private static LocalDate day(
            Invoice invoice, List<InvoiceLine> lines, Function<InvoiceLine, LocalDate> which, boolean last) {
        return lines.stream()
                .map(which)
                .filter(Objects::nonNull)
                .reduce((a, b) -> a.isBefore(b) == last ? b : a)
                .orElse(invoice.cutOff());
    }
}
