package io.milepost.document;

import io.milepost.document.page.Attachment;
import io.milepost.document.page.Attachment.Relationship;
import io.milepost.document.page.Picture;
import io.milepost.invoice.FrozenInvoice;
import io.milepost.invoice.ReceiptsOfInvoice;
import io.milepost.invoice.WorkDetail;
import io.milepost.project.Receipt;
import io.milepost.project.ReceiptSettings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The receipts behind an invoice's expenses, each once: as pages, or inside as they are where they can't be drawn. */
@Component
class ReceiptPages {
    /** {@code places} tells by its hash on which of the pages, from 1, a receipt begins. */
    record Shown(List<Annexes.Receipt> pages, Map<String, Integer> places, List<Attachment> asTheyAre) {}

    static final Shown NONE = new Shown(List.of(), Map.of(), List.of());

    private final ReceiptsOfInvoice receipts;
    private final ReceiptSettings settings;
    private final DrawnReceipts drawn = new DrawnReceipts();

    ReceiptPages(ReceiptsOfInvoice receipts, ReceiptSettings settings) {
        this.receipts = receipts;
        this.settings = settings;
    }

    /** All of them, or none where a mail server would refuse them. */
    Shown of(FrozenInvoice invoice, WorkDetail work) {
        List<Receipt> all = receipts.contents(invoice.id());
        long together =
                all.stream().mapToLong(receipt -> receipt.content().length).sum();
        if (together > settings.inMail().toBytes()) {
            return NONE;
        }
        var shown = new Shown(new ArrayList<>(), new HashMap<>(), new ArrayList<>());
        var words = Wording.in(invoice.language());
        for (Receipt receipt : all) {
            List<byte[]> pages = drawn.of(receipt);
            if (pages.isEmpty()) {
                shown.asTheyAre().add(asItIs(receipt, shown.asTheyAre().size() + 1));
            } else if (!shown.places().containsKey(receipt.sha256())) {
                shown.places().put(receipt.sha256(), shown.pages().size() + 1);
                add(pages, what(work, receipt.sha256()), words, shown.pages());
            }
        }
        return shown;
    }

    private static void add(List<byte[]> pages, String what, Wording words, List<Annexes.Receipt> to) {
        for (int page = 1; page <= pages.size(); page++) {
            String text = pages.size() == 1
                    ? what
                    : "%s, %s %d %s %d".formatted(what, words.text("page"), page, words.text("of"), pages.size());
            to.add(new Annexes.Receipt(Picture.of("image/jpeg", pages.get(page - 1)), text));
        }
    }

    private static String what(WorkDetail work, String receipt) {
        return work.expenses().stream()
                .filter(spent -> receipt.equals(spent.receipt()))
                .findFirst()
                .map(InvoiceAnnexes::said)
                .orElse("");
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
