package io.milepost.invoice;

import io.milepost.client.ClientDetails;
import io.milepost.client.Clients;
import io.milepost.invoice.FrozenInvoice.Line;
import io.milepost.money.Money;
import io.milepost.project.Project;
import io.milepost.project.Projects;
import io.milepost.project.Supply;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Writes a draft out in full, as it would be issued now but for number and dates. */
@Component
class DraftContent {
    private final Projects projects;
    private final Clients clients;
    private final DecideTax decideTax;
    private final DeductAgreed deductAgreed;
    private final Issuer issuer;

    DraftContent(Projects projects, Clients clients, DecideTax decideTax, DeductAgreed deductAgreed, Issuer issuer) {
        this.projects = projects;
        this.clients = clients;
        this.decideTax = decideTax;
        this.deductAgreed = deductAgreed;
        this.issuer = issuer;
    }

    FrozenInvoice of(Invoice invoice) {
        Project project = projects.findById(invoice.project()).orElseThrow();
        ClientDetails client = clients.findById(invoice.client()).orElseThrow().details();
        TaxTable taxes = TaxTable.of(
                invoice.lines(),
                invoice.allowances(),
                invoice.currency(),
                new DeductionWords(client.language())
                        .notes(invoice.lines(), decideTax.of(client).notes(invoice.lines(), invoice.cutOff())));
        Money prepaid = deductAgreed.prepaid(invoice);
        Money gross = Money.rounded(taxes.totals().gross(), invoice.currency());
        return new FrozenInvoice(
                invoice.id(),
                invoice.kind(),
                invoice.businessKey(),
                null,
                null,
                null,
                null,
                day(invoice, InvoiceLine::from, false),
                day(invoice, InvoiceLine::to, true),
                invoice.currency().getCurrencyCode(),
                client.language(),
                issuer.asSeller(),
                buyer(invoice.client(), client),
                project.code(),
                project.name(),
                project.details().poNumber(),
                client.buyerReference(),
                invoice.layout().subject(),
                invoice.layout().note(),
                client.paymentDays(),
                lines(invoice),
                invoice.allowances(),
                taxes.subtotals(),
                taxes.totals(),
                null,
                deductAgreed.withheld(invoice, gross, prepaid, client.language()),
                prepaid.amount());
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

    static List<Line> lines(Invoice invoice) {
        int decimals = invoice.currency().getDefaultFractionDigits();
        List<Line> lines = new ArrayList<>();
        for (InvoiceLine line : invoice.lines()) {
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

    private static LocalDate day(Invoice invoice, Function<InvoiceLine, LocalDate> which, boolean last) {
        return invoice.lines().stream()
                .map(which)
                .filter(Objects::nonNull)
                .reduce((a, b) -> a.isBefore(b) == last ? b : a)
                .orElse(invoice.cutOff());
    }
}
