package io.milepost.web.client;

import static java.util.Map.entry;

import io.milepost.invoice.FrozenInvoice;
import io.milepost.invoice.Seller;
import io.milepost.receivable.Receivable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the page says of the invoice itself, in the client's words. */
final class PageContent {
    private PageContent() {}

    /** Whose invoice it is, and which. */
    static Map<String, Object> identity(FrozenInvoice invoice, PageWords words) {
        Seller seller = invoice.seller();
        return Map.ofEntries(
                entry("language", words.language()),
                entry("title", "%s %s · %s".formatted(words.text("invoice"), invoice.number(), seller.name())),
                entry("number", String.valueOf(invoice.number())),
                entry("subject", invoice.subject()),
                entry("seller", seller.name()),
                entry("address", "%s, %s %s".formatted(seller.street(), seller.postcode(), seller.city())),
                entry("contact", Objects.requireNonNullElse(seller.contact(), "")),
                entry("email", seller.email()),
                entry("phone", seller.phone()));
    }

    static List<Named> headFacts(FrozenInvoice invoice, Receivable owed, PageWords words) {
        return Stream.of(
                        Named.of(words, "toPay", words.amount(PageStatus.toPay(owed))),
                        Named.of(words, "claimed", claimed(owed, words)),
                        Named.of(words, "due", words.wording().date(PageStatus.due(owed))),
                        Named.of(words, "issued", words.wording().date(Objects.requireNonNull(invoice.issueDate()))),
                        Named.of(words, "project", invoice.projectName()),
                        Named.of(words, "po", invoice.poNumber()),
                        Named.of(words, "reference", invoice.buyerReference()))
                .flatMap(Optional::stream)
                .toList();
    }

    /** What reminders claimed beside the invoice, while it is open. */
    private static String claimed(Receivable owed, PageWords words) {
        return owed.claimed().isZero() || PageStatus.toPay(owed).isZero() ? "" : words.amount(owed.claimed());
    }

    record Line(int position, String text, String quantity, String price, String period, String net, boolean chosen) {}

    static List<Line> lines(FrozenInvoice invoice, TypedQuery typed, PageWords words) {
        return invoice.lines().stream()
                .map(line -> line(line, invoice, typed, words))
                .toList();
    }

    private static Line line(FrozenInvoice.Line line, FrozenInvoice invoice, TypedQuery typed, PageWords words) {
        @Nullable LocalDate from = line.from();
        @Nullable LocalDate to = line.to();
        return new Line(
                line.position(),
                line.description(),
                words.wording().quantity(line.quantity(), line.unit()),
                words.wording().figure(plain(line.unitPrice(), line.net().scale())),
                from == null || to == null ? "" : words.wording().period(from, to),
                words.amount(line.net(), invoice.currency()),
                typed.lines().contains(String.valueOf(line.position())));
    }

    /** At least as many decimals as amounts have. */
    private static BigDecimal plain(BigDecimal price, int decimals) {
        BigDecimal shortest = price.stripTrailingZeros();
        return shortest.setScale(Math.max(shortest.scale(), decimals));
    }

    static List<Named> payment(FrozenInvoice invoice, PageWords words) {
        Seller seller = invoice.seller();
        return Stream.of(
                        new Named("IBAN", inFours(seller.iban()), ""),
                        new Named("BIC", seller.bic(), ""),
                        new Named(words.text("pay.reference"), String.valueOf(invoice.number()), ""))
                .filter(fact -> !fact.value().isBlank())
                .toList();
    }

    private static String inFours(String iban) {
        return iban.replaceAll("(.{4})(?=.)", "$1 ");
    }
}
