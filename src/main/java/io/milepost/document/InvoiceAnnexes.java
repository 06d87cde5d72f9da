package io.milepost.document;

import io.milepost.document.annex.ExpensesCsv;
import io.milepost.document.annex.TimesheetCsv;
import io.milepost.document.page.Attachment;
import io.milepost.document.page.Attachment.Relationship;
import io.milepost.invoice.DetailWork;
import io.milepost.invoice.FrozenInvoice;
import io.milepost.invoice.WorkDetail;
import io.milepost.money.Quantity;
import io.milepost.people.KnownNames;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Brings together what goes with an invoice: the hours and expenses behind it, the receipts, and the code to pay by. */
@Component
public class InvoiceAnnexes {
    static final String CSV = "text/csv";

    /** What is printed, and the files that go inside. */
    record Gathered(Annexes annexes, List<Attachment> files) {}

    private final DetailWork detailWork;
    private final ReceiptPages receiptPages;
    private final KnownNames names;

    InvoiceAnnexes(DetailWork detailWork, ReceiptPages receiptPages, KnownNames names) {
        this.detailWork = detailWork;
        this.receiptPages = receiptPages;
        this.names = names;
    }

    Gathered of(FrozenInvoice invoice) {
        var work = detailWork.of(invoice);
        List<Attachment> files = new ArrayList<>();
        if (!work.hours().isEmpty()) {
            byte[] hours = TimesheetCsv.of(work.hours(), names::ofPerson);
            files.add(table(Documents.TIMESHEET, "The hours behind this invoice", hours));
        }
        if (!work.expenses().isEmpty()) {
            files.add(table(Documents.EXPENSES, "The expenses on this invoice", expensesCsv(work, invoice)));
        }
        var shown = work.expenses().isEmpty() ? ReceiptPages.NONE : receiptPages.of(invoice, work);
        files.addAll(shown.asTheyAre());
        return new Gathered(
                new Annexes(
                        PaymentPart.code(invoice),
                        PaymentPart.slip(invoice),
                        hours(work, invoice),
                        expenses(work, invoice, shown.places()),
                        shown.pages()),
                List.copyOf(files));
    }

    /** The hours as the client would get them; by person where it gets none, for the firm's own use. */
    public byte[] timesheet(FrozenInvoice invoice) {
        return TimesheetCsv.of(detailWork.hours(invoice), names::ofPerson);
    }

    /** The expenses as the client gets them. */
    public byte[] expenses(FrozenInvoice invoice) {
        return expensesCsv(detailWork.of(invoice), invoice);
    }

    private static byte[] expensesCsv(WorkDetail work, FrozenInvoice invoice) {
        return ExpensesCsv.of(work.expenses(), invoice.currency(), decimals(invoice));
    }

    private static Attachment table(String name, String what, byte[] csv) {
        return new Attachment(name, CSV, Relationship.SUPPLEMENT, what, csv);
    }

    private List<Annexes.TimeGroup> hours(WorkDetail work, FrozenInvoice invoice) {
        Map<Integer, List<WorkDetail.Hours>> byLine = new TreeMap<>();
        work.hours()
                .forEach(done -> byLine.computeIfAbsent(done.line(), line -> new ArrayList<>())
                        .add(done));
        return byLine.entrySet().stream()
                .map(group -> new Annexes.TimeGroup(
                        group.getKey() + " · " + firstLine(invoice, group.getKey()),
                        group.getValue().stream().map(this::row).toList(),
                        Quantity.hours(group.getValue().stream()
                                .map(WorkDetail.Hours::minutes)
                                .reduce(BigDecimal.ZERO, BigDecimal::add))))
                .toList();
    }

    private Annexes.TimeRow row(WorkDetail.Hours done) {
        return new Annexes.TimeRow(
                done.date(),
                done.person() == null ? null : names.ofPerson(done.person()),
                done.role(),
                done.task(),
                done.description(),
                Quantity.hours(done.minutes()));
    }

    private static String firstLine(FrozenInvoice invoice, int position) {
        return invoice.lines()
                .get(position - 1)
                .description()
                .lines()
                .findFirst()
                .orElse("");
    }

    private static List<Annexes.Expense> expenses(WorkDetail work, FrozenInvoice invoice, Map<String, Integer> places) {
        int decimals = decimals(invoice);
        return work.expenses().stream()
                .map(spent -> new Annexes.Expense(
                        spent.date(),
                        said(spent),
                        spent.net().setScale(decimals),
                        invoice.currency(),
                        spent.receipt() == null ? null : places.get(spent.receipt())))
                .toList();
    }

    private static int decimals(FrozenInvoice invoice) {
        return Currency.getInstance(invoice.currency()).getDefaultFractionDigits();
    }

    static String said(WorkDetail.Spent spent) {
        return spent.category() + (spent.description().isBlank() ? "" : ": " + spent.description());
    }
}
