package io.milepost.web.invoices;

import io.milepost.invoice.Invoice;
import io.milepost.invoice.ReadCredits;
import io.milepost.web.Numbers;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How an invoice and its credit notes belong together; on a credit note also why it was asked for. */
record ShownCredits(@Nullable Correction corrects, List<Credit> creditedBy) {
    /** {@code items} is reopen or write-off. */
    record Correction(
            String id,
            @Nullable String number,
            @Nullable LocalDate issueDate,
            String reason,
            String items,
            String author) {}

    record Credit(
            String id,
            @Nullable String number,
            String state,
            @Nullable LocalDate issueDate,
            String businessKey,
            String net,
            String gross) {}

    static ShownCredits of(Invoice invoice, ReadCredits credits) {
        Correction corrects = credits.corrected(invoice)
                .map(corrected -> new Correction(
                        corrected.invoice().id().value(),
                        corrected.invoice().number(),
                        corrected.invoice().issueDate(),
                        corrected.request().reason(),
                        corrected.request().reopens() ? "reopen" : "write-off",
                        corrected.request().author()))
                .orElse(null);
        return new ShownCredits(
                corrects,
                credits.creditedBy(invoice).stream().map(ShownCredits::credit).toList());
    }

    private static Credit credit(Invoice note) {
        return new Credit(
                note.id().value(),
                note.number(),
                note.state().name(),
                note.issueDate(),
                note.businessKey(),
                Numbers.amount(note.amounts().net(), note.currency()),
                Numbers.amount(note.amounts().gross(), note.currency()));
    }
}
