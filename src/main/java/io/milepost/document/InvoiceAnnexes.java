package io.milepost.document;

import io.milepost.document.annex.TimesheetCsv;
import io.milepost.document.page.Attachment;
import io.milepost.document.page.Attachment.Relationship;
import io.milepost.document.page.Picture;
import io.milepost.document.page.Slip;
import io.milepost.document.payment.GiroCode;
import io.milepost.document.payment.SwissQrBill;
import io.milepost.invoice.DetailWork;
import io.milepost.invoice.FrozenInvoice;
import io.milepost.invoice.ReceiptsOfInvoice;
import io.milepost.invoice.WorkDetail;
import io.milepost.money.Quantity;
import io.milepost.people.KnownNames;
import io.milepost.project.Receipt;
import io.milepost.project.ReceiptSettings;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Brings together what goes with an invoice: the hours and expenses behind it, the receipts, and the code to pay by. */
@Component
public class InvoiceAnnexes {
    static final String CSV = "text/csv";

    /** What is printed, and the files that go inside. */
    record Gathered(Annexes annexes, List<Attachment> files) {}

    private final DetailWork detailWork;
    private final ReceiptsOfInvoice receipts;
    private final ReceiptSettings settings;
    private final KnownNames names;
    private final DrawnReceipts drawn = new DrawnReceipts();

    InvoiceAnnexes(DetailWork detailWork, ReceiptsOfInvoice receipts, ReceiptSettings settings, KnownNames names) {
        this.detailWork = detailWork;
        this.receipts = receipts;
        this.settings = settings;
        this.names = names;
    }

    Gathered of(FrozenInvoice invoice) {
        var work = detailWork.of(invoice);
        List<Attachment> files = new ArrayList<>();
        if (!work.hours().isEmpty()) {
            files.add(new Attachment(
                    Documents.TIMESHEET,
                    CSV,
                    Relationship.SUPPLEMENT,
                    "The hours behind this invoice",
                    TimesheetCsv.of(work.hours(), names::ofPerson)));
        }
        Map<String, Integer> places = new HashMap<>();
        var pictures = work.expenses().isEmpty() ? List.<Annexes.Receipt>of() : receipts(invoice, work, places, files);
        return new Gathered(
                new Annexes(
                        code(invoice), slip(invoice), hours(work, invoice), expenses(work, invoice, places), pictures),
                List.copyOf(files));
    }

    /** The hours as the client would get them; by person where it gets none, for the firm's own use. */
    public byte[] timesheet(FrozenInvoice invoice) {
        return TimesheetCsv.of(detailWork.hours(invoice), names::ofPerson);
    }

    /** A Swiss client pays by the slip, whose code the bank knows; two codes on one invoice would be paid twice. */
    static Annexes.@Nullable PaymentCode code(FrozenInvoice invoice) {
        return SwissQrBill.of(invoice).isPresent()
                ? null
                : GiroCode.of(invoice)
                        .map(code -> new Annexes.PaymentCode(Picture.svg(code.svg()), code.inWords()))
                        .orElse(null);
    }

    static @Nullable Slip slip(FrozenInvoice invoice) {
        return SwissQrBill.of(invoice)
                .map(code -> new Slip(Picture.svg(code.svg()), code.inWords()))
                .orElse(null);
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
        return work.expenses().stream()
                .map(spent -> new Annexes.Expense(
                        spent.date(),
                        said(spent),
                        spent.net(),
                        invoice.currency(),
                        spent.receipt() == null ? null : places.get(spent.receipt())))
                .toList();
    }

    /** Each receipt once, on as many pages as it has; what can't be drawn goes inside as it is. All of them, or none by size. */
    private List<Annexes.Receipt> receipts(
            FrozenInvoice invoice, WorkDetail work, Map<String, Integer> places, List<Attachment> files) {
        List<Receipt> all = receipts.contents(invoice.id());
        long together =
                all.stream().mapToLong(receipt -> receipt.content().length).sum();
        if (together > settings.inMail().toBytes()) {
            return List.of();
        }
        var words = Wording.in(invoice.language());
        List<Annexes.Receipt> pictures = new ArrayList<>();
        for (Receipt receipt : all) {
            if (places.containsKey(receipt.sha256())) {
                continue;
            }
            List<byte[]> pages = drawn.of(receipt);
            if (pages.isEmpty()) {
                files.add(asItIs(receipt, files.size() + 1));
                continue;
            }
            places.put(receipt.sha256(), pictures.size() + 1);
            String what = what(work, receipt.sha256());
            for (int page = 1; page <= pages.size(); page++) {
                String text = pages.size() == 1
                        ? what
                        : "%s, %s %d %s %d".formatted(what, words.text("page"), page, words.text("of"), pages.size());
                pictures.add(new Annexes.Receipt(Picture.of("image/jpeg", pages.get(page - 1)), text));
            }
        }
        return pictures;
    }

    private static String what(WorkDetail work, String receipt) {
        return work.expenses().stream()
                .filter(spent -> receipt.equals(spent.receipt()))
                .findFirst()
                .map(InvoiceAnnexes::said)
                .orElse("");
    }

    private static String said(WorkDetail.Spent spent) {
        return spent.category() + (spent.description().isBlank() ? "" : ": " + spent.description());
    }

    private static Attachment asItIs(Receipt receipt, int place) {
        return new Attachment(
                "receipt-%d.%s".formatted(place, receipt.type().ending()),
                receipt.type().mediaType(),
                Relationship.SUPPLEMENT,
                "A receipt that can't be shown as a page",
                receipt.content());
    }
}
