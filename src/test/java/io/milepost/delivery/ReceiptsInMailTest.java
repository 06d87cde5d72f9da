package io.milepost.delivery;

import static org.assertj.core.api.Assertions.*;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.milepost.document.StoredDocument;
import io.milepost.invoice.InvoiceId;
import io.milepost.invoice.ReceiptsOfInvoice;
import io.milepost.project.ItemKey;
import io.milepost.project.Receipt;
import io.milepost.project.ReceiptSettings;
import io.milepost.project.ReceiptType;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

/** Receipts travel with the invoice as long as a mail server takes them. */
class ReceiptsInMailTest {
    private static final InvoiceId INVOICE = InvoiceId.parse("0b0e7c52-6a5c-4a38-9a54-5e1f8c1d2a11");

    private final ReceiptsOfInvoice receipts = mock();
    private final ReceiptsInMail inMail =
            new ReceiptsInMail(receipts, new ReceiptSettings(DataSize.ofMegabytes(5), DataSize.ofKilobytes(10)));

    @Test
    void allOfThemAreAttachedUpToTheLimit() {
        when(receipts.contents(INVOICE))
                .thenReturn(List.of(receipt("1", ReceiptType.PNG, 5120), receipt("2", ReceiptType.PDF, 5120)));
        var enclosed = inMail.of(INVOICE);
        assertThat(enclosed.attached())
                .extracting(StoredDocument::fileName)
                .containsExactly("receipt-1.png", "receipt-2.pdf");
        assertThat(enclosed.tooLarge()).isFalse();
    }

    @Test
    void overTheLimitNoneIsAndTheMailSaysSo() {
        when(receipts.contents(INVOICE))
                .thenReturn(List.of(receipt("1", ReceiptType.PNG, 5120), receipt("2", ReceiptType.PDF, 5121)));
        assertThat(inMail.of(INVOICE)).isEqualTo(new ReceiptsInMail.Enclosed(List.of(), true));
    }

    @Test
    void anInvoiceWithoutReceiptsSaysNothingOfThem() {
        when(receipts.contents(INVOICE)).thenReturn(List.of());
        assertThat(inMail.of(INVOICE)).isEqualTo(ReceiptsInMail.Enclosed.NONE);
    }

    @Test
    void theMailCarriesThemBesideTheInvoice() throws Exception {
        var plain = AnInvoiceMail.of("<1@milepost>", "2026-11-24T09:00:00Z");
        var mail = new OutgoingMail(
                plain.messageId(),
                plain.from(),
                plain.replyTo(),
                plain.to(),
                plain.date(),
                plain.text(),
                List.of(
                        plain.attachments().get(0),
                        new StoredDocument(new byte[] {1, 2, 3}, "0", "image/png", "receipt-1.png")));
        var written = new ByteArrayOutputStream();
        MimeMail.of(mail).writeTo(written);
        assertThat(written.toString(StandardCharsets.UTF_8))
                .contains("filename=INV-2026-00001.pdf", "filename=receipt-1.png", "image/png");
    }

    private static Receipt receipt(String id, ReceiptType type, int size) {
        return new Receipt(ItemKey.expense("api", id), id, type, new byte[size]);
    }
}
