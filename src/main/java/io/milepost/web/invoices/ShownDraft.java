package io.milepost.web.invoices;

import io.milepost.billing.Standing;
import io.milepost.invoice.DraftSheet;
import io.milepost.invoice.Invoice;
import io.milepost.invoice.InvoiceLine;
import io.milepost.invoice.LineKind;
import io.milepost.invoice.Problem;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Everything the draft form shows. */
record ShownDraft(
        String id,
        int version,
        String state,
        String kind,
        String businessKey,
        Named project,
        Named client,
        String currency,
        String subject,
        @Nullable String note,
        LocalDate cutOff,
        LocalDate serviceFrom,
        LocalDate serviceTo,
        String grouping,
        @Nullable ShownDiscount discount,
        List<DraftItem> items,
        List<DraftLine> lines,
        List<DraftFreeLine> freeLines,
        List<ShownAllowance> allowances,
        List<ShownTax> taxes,
        ShownTotals totals,
        StaysUnbilled staysUnbilled,
        ShownDeductions deductions,
        List<Standing> agreed,
        List<Problem> problems,
        List<Problem> warnings,
        @Nullable SentBack sentBack) {
    static ShownDraft of(DraftSheet sheet, @Nullable SentBack sentBack, DraftNotes notes) {
        return of(sheet, sentBack, notes, item -> true);
    }

    /** Everything but the items that nobody asks about: a draft can have thousands of them. */
    static ShownDraft of(DraftSheet sheet, @Nullable SentBack sentBack, DraftNotes notes, Predicate<String> asked) {
        Invoice invoice = sheet.invoice();
        Currency currency = sheet.project().currency();
        return new ShownDraft(
                invoice.id().value(),
                invoice.version(),
                invoice.state().name(),
                invoice.kind().name(),
                invoice.businessKey(),
                new Named(sheet.project().code(), sheet.project().name()),
                new Named(sheet.client().code(), sheet.client().details().name()),
                currency.getCurrencyCode(),
                sheet.subject(),
                sheet.note(),
                invoice.cutOff(),
                day(sheet, InvoiceLine::from, (a, b) -> a.isBefore(b) ? a : b),
                day(sheet, InvoiceLine::to, (a, b) -> a.isAfter(b) ? a : b),
                sheet.grouping().code(),
                ShownDiscount.of(sheet.discount(), currency),
                Stream.concat(
                                sheet.choices().stream()
                                        .filter(choice ->
                                                asked.test(choice.item().ref()))
                                        .map(choice -> DraftItem.of(choice, sheet, notes)),
                                sheet.taken().stream()
                                        .filter(taken -> asked.test(taken.item().ref()))
                                        .map(taken -> DraftItem.of(taken, sheet, notes)))
                        .toList(),
                sheet.lines().stream()
                        .filter(line -> line.kind() != LineKind.FREE)
                        .map(line -> DraftLine.of(line, currency))
                        .toList(),
                sheet.freeLines().stream()
                        .map(line -> DraftFreeLine.of(line, currency))
                        .toList(),
                ShownAllowance.of(sheet.allowances(), currency),
                ShownTax.of(sheet.taxes().subtotals(), currency),
                ShownTotals.of(sheet.taxes().totals(), sheet.allowances(), currency),
                StaysUnbilled.of(sheet),
                ShownDeductions.of(sheet.deductions(), sheet.taxes().totals().gross()),
                sheet.agreed(),
                sheet.problems(),
                sheet.warnings(),
                sentBack);
    }

    private static LocalDate day(
            DraftSheet sheet, Function<InvoiceLine, @Nullable LocalDate> which, BinaryOperator<LocalDate> better) {
        return sheet.lines().stream()
                .map(which)
                .filter(Objects::nonNull)
                .reduce(better)
                .orElse(sheet.invoice().cutOff());
    }
}
