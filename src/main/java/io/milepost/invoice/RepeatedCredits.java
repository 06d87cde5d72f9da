package io.milepost.invoice;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells that another credit note takes the same off an invoice: perhaps it was asked for twice. Nothing is refused for it. */
@Component
public class RepeatedCredits {
    private final Invoices invoices;
    private final Issuer issuer;
    private final Clock clock;

    RepeatedCredits(Invoices invoices, Issuer issuer, Clock clock) {
        this.invoices = invoices;
        this.issuer = issuer;
        this.clock = clock;
    }

    /** A sentence per credit note that was asked for before this one; none for an invoice. */
    public List<String> before(Invoice note) {
        @Nullable InvoiceId original = note.corrects();
        return original == null
                ? List.of()
                : among(original, note.lines(), other -> other.createdAt().isBefore(note.createdAt()));
    }

    /** {@code self} is the credit note that is being revised. */
    List<String> like(Invoice original, List<InvoiceLine> lines, @Nullable InvoiceId self) {
        return among(original.id(), lines, other -> !other.id().equals(self));
    }

    private List<String> among(InvoiceId original, List<InvoiceLine> lines, Predicate<Invoice> which) {
        return invoices.findByCorrectsOrderByCreatedAtAsc(original.value()).stream()
                .filter(CreditHistory.ISSUED_OR_RESERVED)
                .filter(which)
                .filter(other -> amounts(other.lines()).equals(amounts(lines)))
                .map(this::sentence)
                .toList();
    }

    private String sentence(Invoice other) {
        LocalDate day = LocalDate.ofInstant(other.createdAt(), issuer.zone());
        return "%s of %s credits the same lines and amounts."
                .formatted(
                        Objects.requireNonNullElse(other.number(), other.businessKey()),
                        day.equals(issuer.today(clock)) ? "today" : day);
    }

    private static Map<String, BigDecimal> amounts(List<InvoiceLine> lines) {
        return lines.stream()
                .collect(Collectors.toMap(InvoiceLine::key, line -> line.net().stripTrailingZeros()));
    }
}
