package io.milepost.invoice;

import io.milepost.invoice.FrozenInvoice.Line;
import io.milepost.invoice.FrozenInvoice.TaxSubtotal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an invoice in the EU must say (Art. 226 VAT Directive, with the number of the paragraph) and this one does not. Its
 * number and date (1, 2) come last, from the series; net, rate and VAT (8 to 10) are always there, and re-added at issue.
 */
final class MandatoryContent {
    private static final Set<String> DEMAND_BUYERS_VAT_ID = Set.of("AE", "K");
    private static final Set<String> WITHOUT_NOTE = Set.of("S", "Z");

    private final List<String> missing = new ArrayList<>();

    private MandatoryContent() {}

    static List<String> missing(FrozenInvoice invoice) {
        var content = new MandatoryContent();
        content.seller(invoice.seller());
        content.buyer(invoice.buyer(), invoice.taxes());
        content.require(
                !invoice.serviceTo().isBefore(invoice.serviceFrom()), "a service period that ends after it begins (7)");
        content.require(!invoice.lines().isEmpty(), "a line (6)");
        invoice.lines().forEach(content::line);
        invoice.taxes().forEach(content::tax);
        content.require(
                invoice.kind() != InvoiceKind.CREDIT_NOTE || invoice.preceding() != null,
                "the invoice it corrects (Art. 219)");
        return List.copyOf(content.missing);
    }

    /** (3), (5). */
    private void seller(Seller seller) {
        text(seller.vatId(), "the seller's VAT id (3)");
        text(seller.name(), "the seller's name (5)");
        text(seller.street(), "the seller's street (5)");
        text(seller.postcode(), "the seller's postcode (5)");
        text(seller.city(), "the seller's city (5)");
        text(seller.country(), "the seller's country (5)");
    }

    /** (4), (5). */
    private void buyer(Buyer buyer, List<TaxSubtotal> taxes) {
        if (taxes.stream().map(TaxSubtotal::category).anyMatch(DEMAND_BUYERS_VAT_ID::contains)) {
            text(buyer.vatId(), "the client's VAT id (4)");
        }
        text(buyer.name(), "the client's name (5)");
        text(buyer.street(), "the client's street (5)");
        text(buyer.postcode(), "the client's postcode (5)");
        text(buyer.city(), "the client's city (5)");
        text(buyer.country(), "the client's country (5)");
    }

    /** (6), (8). */
    private void line(Line line) {
        text(line.description(), "what line %d is for (6)".formatted(line.position()));
        text(line.unit(), "the unit of line %d (6)".formatted(line.position()));
        require(
                line.from() == null || line.to() == null || !line.to().isBefore(line.from()),
                "when line %d was done (7)".formatted(line.position()));
    }

    /** (11), (11a). */
    private void tax(TaxSubtotal tax) {
        require(!tax.category().equals(TaxTreatment.UNDECIDED), "how VAT applies (9)");
        if (!WITHOUT_NOTE.contains(tax.category())) {
            text(tax.note(), "the legal note for VAT category %s (11)".formatted(tax.category()));
        }
    }

    private void text(@Nullable String text, String what) {
        require(text != null && !text.isBlank(), what);
    }

    private void require(boolean there, String what) {
        if (!there) {
            missing.add(what);
        }
    }
}
