package io.milepost.invoice;

import io.milepost.billing.Ledger;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What an approval is about: client and payee, terms, tax, amounts, and every line's items, quantities, prices and reasons,
 * with the receipts. Contents of the same substance differ in texts only: subject, note, and how lines of work are described.
 */
@Component
public class Substance {
    private final FrozenInvoices frozen;
    private final Ledger ledger;
    private final ReceiptsOfInvoice receipts;

    Substance(FrozenInvoices frozen, Ledger ledger, ReceiptsOfInvoice receipts) {
        this.frozen = frozen;
        this.ledger = ledger;
        this.receipts = receipts;
    }

    /** SHA-256 of that of a submitted invoice. */
    @Transactional(readOnly = true)
    public String of(Invoice invoice) {
        return Hashes.sha256(Stream.of(
                        Stream.of(frozen.submittedWithoutTexts(invoice.id())),
                        invoice.lines().stream().map(Substance::inShort),
                        ledger.decisions(invoice.id().value()).stream(),
                        receipts.of(invoice.id()).stream().map(ReceiptsOfInvoice.Listed::toString))
                .flatMap(each -> each)
                .collect(Collectors.joining("\n")));
    }

    /** A free line is what it says. */
    private static String inShort(InvoiceLine line) {
        String text = line.kind() == LineKind.FREE ? line.description() : "";
        return String.join("|", line.key(), line.kind().name(), text, Objects.requireNonNullElse(line.reason(), ""));
    }
}
