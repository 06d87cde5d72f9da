package io.milepost.delivery;

import io.milepost.document.StoredDocument;
import io.milepost.invoice.InvoiceId;
import io.milepost.invoice.ReceiptsOfInvoice;
import io.milepost.project.Receipt;
import io.milepost.project.ReceiptSettings;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The receipts that go out with an invoice: all of them, or none and a word about it where a mail server would refuse them. */
@Component
class ReceiptsInMail {
    /** What the mail carries; {@code tooLarge} when there are receipts and it carries none. */
    record Enclosed(List<StoredDocument> attached, boolean tooLarge) {
        static final Enclosed NONE = new Enclosed(List.of(), false);
    }

    private final ReceiptsOfInvoice receipts;
    private final ReceiptSettings settings;

    ReceiptsInMail(ReceiptsOfInvoice receipts, ReceiptSettings settings) {
        this.receipts = receipts;
        this.settings = settings;
    }

    Enclosed of(InvoiceId invoice) {
        List<Receipt> all = receipts.contents(invoice);
        long together =
                all.stream().mapToLong(receipt -> receipt.content().length).sum();
        if (together > settings.inMail().toBytes()) {
            return new Enclosed(List.of(), true);
        }
        List<StoredDocument> attached = new ArrayList<>();
        for (Receipt receipt : all) {
            attached.add(new StoredDocument(
                    receipt.content(),
                    receipt.sha256(),
                    receipt.type().mediaType(),
                    "receipt-%d.%s"
                            .formatted(attached.size() + 1, receipt.type().ending())));
        }
        return new Enclosed(List.copyOf(attached), false);
    }
}
