package io.milepost.invoice;

import io.milepost.billing.Choice;
import io.milepost.billing.Decision;
import io.milepost.billing.RetainerBalance;
import io.milepost.billing.Share;
import io.milepost.billing.Standing;
import io.milepost.billing.WorkItem;
import io.milepost.client.Client;
import io.milepost.invoice.FrozenInvoice.Allowance;
import io.milepost.invoice.FrozenInvoice.TaxSubtotal;
import io.milepost.project.LineGrouping;
import io.milepost.project.Project;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A draft laid out: every item on offer with the decision about it, the lines that follow, what it comes to, what's wrong. */
public record DraftSheet(
        Invoice invoice,
        Project project,
        Client client,
        String subject,
        @Nullable String note,
        LineGrouping grouping,
        @Nullable Discount discount,
        List<Choice> choices,
        List<TakenItem> taken,
        List<InvoiceLine> lines,
        Map<String, Share> shares,
        Deductions deductions,
        List<Standing> agreed,
        TaxTable taxes,
        List<Problem> problems,
        List<Problem> warnings) {

    /** An item that another draft holds. */
    public record TakenItem(WorkItem item, String takenBy) {}

    Layout layout() {
        return new Layout(subject, note, grouping, discount);
    }

    DraftSheet with(List<Problem> found, List<Problem> told) {
        return new DraftSheet(
                invoice,
                project,
                client,
                subject,
                note,
                grouping,
                discount,
                choices,
                taken,
                lines,
                shares,
                deductions,
                agreed,
                taxes,
                found,
                told);
    }

    /** The portions that are billed or written off. */
    Set<String> decided() {
        return shares.values().stream()
                .filter(share -> share.decision() != Decision.HOLD)
                .map(Share::portion)
                .collect(Collectors.toSet());
    }

    /** Where the included hours of retainers stand with it: a period that goes on after its cut-off is not closed by it. */
    List<RetainerBalance> includedHours() {
        return agreed.stream()
                .map(Standing::balance)
                .flatMap(Stream::ofNullable)
                .filter(balance -> balance.room().signum() > 0)
                .map(balance -> balance.to().isAfter(invoice.cutOff()) ? balance.soFar() : balance)
                .toList();
    }

    BigDecimal writtenOff() {
        return choices.stream()
                .filter(choice -> choice.decision() == Decision.WRITE_OFF)
                .map(choice -> choice.item().worth(project.currency()).amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** How many items are on the invoice. */
    long billed() {
        return choices.stream().filter(Choice::bills).count();
    }

    /** Whether hours are billed beyond a cap, which a gate may have to allow. */
    public boolean overCap() {
        return choices.stream()
                .anyMatch(choice -> choice.bills() && choice.item().overCap());
    }

    public List<InvoiceLine> freeLines() {
        return lines.stream().filter(line -> line.kind() == LineKind.FREE).toList();
    }

    public List<Allowance> allowances() {
        return layout().allowances(lines, project.currency());
    }

    /** The same decisions with the lines as they were submitted, whatever has become of rates since. */
    DraftSheet asSubmitted() {
        List<InvoiceLine> submitted = invoice.lines();
        Map<String, String> taxNotes = taxes.subtotals().stream()
                .filter(tax -> tax.note() != null)
                .collect(Collectors.toMap(TaxSubtotal::category, TaxSubtotal::note, (note, same) -> note));
        return new DraftSheet(
                invoice,
                project,
                client,
                invoice.layout().subject(),
                invoice.layout().note(),
                invoice.layout().grouping(),
                invoice.layout().discount(),
                choices,
                taken,
                submitted,
                shares,
                deductions,
                agreed,
                TaxTable.of(submitted, invoice.allowances(), invoice.currency(), taxNotes),
                List.of(),
                warnings);
    }
}
