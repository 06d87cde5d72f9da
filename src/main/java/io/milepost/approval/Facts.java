package io.milepost.approval;

import io.milepost.billing.Ledger;
import io.milepost.billing.Limit;
import io.milepost.billing.WorkBehind;
import io.milepost.client.Client;
import io.milepost.client.Clients;
import io.milepost.invoice.FrozenInvoice;
import io.milepost.invoice.FrozenInvoice.TaxSubtotal;
import io.milepost.invoice.Invoice;
import io.milepost.invoice.InvoiceKind;
import io.milepost.invoice.InvoiceLine;
import io.milepost.invoice.Invoices;
import io.milepost.invoice.Issuer;
import io.milepost.invoice.LineKind;
import io.milepost.invoice.PoBudget;
import io.milepost.invoice.PreviewInvoice;
import io.milepost.invoice.TaxFacts.Place;
import io.milepost.invoice.VatRates;
import io.milepost.money.ExchangeRates;
import io.milepost.money.Money;
import io.milepost.project.Projects;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers from the domain's own tables what the policy decides on. */
@Component
class Facts {
    private final Invoices invoices;
    private final Clients clients;
    private final Projects projects;
    private final PreviewInvoice preview;
    private final PoBudget budget;
    private final Ledger ledger;
    private final WorkBehind workBehind;
    private final ExchangeRates exchange;
    private final Issuer issuer;
    private final VatRates rates;
    private final Clock clock;

    Facts(
            Invoices invoices,
            Clients clients,
            Projects projects,
            PreviewInvoice preview,
            PoBudget budget,
            Ledger ledger,
            WorkBehind workBehind,
            ExchangeRates exchange,
            Issuer issuer,
            VatRates rates,
            Clock clock) {
        this.invoices = invoices;
        this.clients = clients;
        this.projects = projects;
        this.preview = preview;
        this.budget = budget;
        this.ledger = ledger;
        this.workBehind = workBehind;
        this.exchange = exchange;
        this.issuer = issuer;
        this.rates = rates;
        this.clock = clock;
    }

    ApprovalFacts of(Invoice invoice) {
        LocalDate today = issuer.today(clock);
        Client client = clients.findById(invoice.client()).orElseThrow();
        FrozenInvoice content = preview.of(invoice.id());
        Money net = inBase(
                Money.rounded(invoice.amounts().net(), invoice.currency()).abs(), today);
        return new ApprovalFacts(
                net.amount(),
                isNew(client, today),
                invoice.lines().stream()
                        .map(InvoiceLine::writeDownPercent)
                        .max(BigDecimal::compareTo)
                        .orElse(BigDecimal.ZERO),
                invoice.lines().stream().anyMatch(line -> line.kind() == LineKind.FREE),
                invoice.kind().name(),
                client.details().creditHold(),
                content.taxes().stream()
                        .map(TaxSubtotal::category)
                        .distinct()
                        .sorted()
                        .collect(Collectors.joining(", ")),
                GivenUp.byWritingOff(invoice.lines(), invoice.amounts().writtenOff()),
                ChronoUnit.DAYS.between(invoice.cutOff(), today),
                GivenUp.byDiscount(invoice.lines(), content.allowances()),
                isOverBudget(invoice),
                isOverItsTerms(invoice),
                termsDiffer(content, client),
                !usualTax(invoice, content, client).hasAll(content.taxes()),
                margin(invoice, today),
                String.join(", ", workBehind.kinds(invoice.id().value())));
    }

    private Money inBase(Money amount, LocalDate today) {
        return exchange.convert(amount, issuer.base(), today)
                .orElseThrow(() -> new IllegalStateException(
                        "no exchange rate from %s to %s".formatted(amount.currency(), issuer.base())));
    }

    /** Of the work: what was paid ahead or is kept back is earned all the same. */
    private @Nullable BigDecimal margin(Invoice invoice, LocalDate today) {
        return invoice.kind() == InvoiceKind.CREDIT_NOTE
                ? null
                : workBehind
                        .cost(invoice.id().value(), issuer.base())
                        .map(cost -> Margin.percent(earned(invoice, today).amount(), cost.amount()))
                        .orElse(null);
    }

    private Money earned(Invoice invoice, LocalDate today) {
        BigDecimal agreed = invoice.lines().stream()
                .filter(line -> line.kind().isAgreed())
                .map(InvoiceLine::net)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return inBase(Money.rounded(invoice.amounts().net().subtract(agreed), invoice.currency()), today);
    }

    private UsualTax usualTax(Invoice invoice, FrozenInvoice content, Client client) {
        return new UsualTax(
                Place.of(content.seller().country(), content.buyer().country()),
                client.details().business(),
                rates.smallBusiness(),
                invoice.lines().stream().anyMatch(line -> line.kind() == LineKind.ADVANCE));
    }

    /** A credit note takes nothing from the budget. */
    private boolean isOverBudget(Invoice invoice) {
        return invoice.kind() != InvoiceKind.CREDIT_NOTE
                && !budget.excess(
                                projects.findById(invoice.project()).orElseThrow(),
                                invoice.id(),
                                invoice.amounts().net())
                        .isZero();
    }

    /** Nobody pays a credit note, so it has no terms of its own. */
    private static boolean termsDiffer(FrozenInvoice content, Client client) {
        return content.kind() != InvoiceKind.CREDIT_NOTE
                && content.paymentDays() != client.details().paymentDays();
    }

    /** Hours beyond a cap, or milestones beyond a contract value. */
    private boolean isOverItsTerms(Invoice invoice) {
        String id = invoice.id().value();
        return ledger.isOver(id, Limit.CAP) || ledger.isOver(id, Limit.CONTRACT_VALUE);
    }

    /** No invoice of ours and no {@code clientSince} before this year. */
    private boolean isNew(Client client, LocalDate today) {
        LocalDate since = client.details().clientSince();
        LocalDate newYear = today.withDayOfYear(1);
        boolean known = since != null && since.isBefore(newYear);
        return !known && !invoices.existsIssuedBefore(client.code(), newYear);
    }
}
