package io.milepost.web.invoices;

import io.milepost.web.invoices.ShownDeductions.ShownWithheld;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One invoice. Delivery, settlement and what is due exist from issue on; {@code waitingFor} says who has the next step,
 * {@code documents} which originals are at the invoice's address. */
record ShownInvoice(
        String id,
        int version,
        String state,
        @Nullable String delivery,
        @Nullable String settlement,
        @Nullable String number,
        @Nullable LocalDate issueDate,
        @Nullable LocalDate dueDate,
        String kind,
        String businessKey,
        Named project,
        Named client,
        String currency,
        String subject,
        @Nullable String note,
        LocalDate serviceFrom,
        LocalDate serviceTo,
        List<ShownLine> lines,
        List<ShownAllowance> allowances,
        List<ShownTax> taxes,
        ShownTotals totals,
        @Nullable String amountPaid,
        @Nullable String amountDue,
        @Nullable String amountCredited,
        @Nullable String overpaid,
        @Nullable String amountWrittenOff,
        ShownCredits.@Nullable Correction corrects,
        List<ShownCredits.Credit> creditedBy,
        String prepaid,
        @Nullable ShownWithheld withheld,
        @Nullable String amountWithheld,
        @Nullable LocalDate withheldDueDate,
        List<String> warnings,
        List<String> drafters,
        List<String> drafterNames,
        @Nullable String waitingFor,
        List<String> documents) {}
