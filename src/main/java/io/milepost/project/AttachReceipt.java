package io.milepost.project;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the receipt of an expense: replaced as often as need be until the expense is on an issued invoice. */
@Component
public class AttachReceipt {
    private final Expenses expenses;
    private final Projects projects;
    private final ExpenseReceipts receipts;
    private final ReceiptContents contents;
    private final BillingStatus billing;
    private final ReceiptSettings settings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AttachReceipt(
            Expenses expenses,
            Projects projects,
            ExpenseReceipts receipts,
            ReceiptContents contents,
            BillingStatus billing,
            ReceiptSettings settings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.expenses = expenses;
        this.projects = projects;
        this.receipts = receipts;
        this.contents = contents;
        this.billing = billing;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public void attach(ItemKey expense, byte[] content, String person, ProjectScope scope) {
        if (content.length > settings.largest().toBytes()) {
            throw new ReceiptRefused("A receipt may have up to %d MB; scan it with less detail."
                    .formatted(settings.largest().toMegabytes()));
        }
        ReceiptType type = ReceiptType.of(content)
                .orElseThrow(
                        () -> new ReceiptRefused("A receipt is a JPEG, a PNG or a PDF; this file is none of them."));
        requireOpen(expense, scope);
        ReceiptContent kept = new ReceiptContent(type, content, clock.instant());
        String sha256 = kept.receipt(expense).sha256();
        if (!contents.existsById(sha256)) {
            contents.save(kept);
        }
        Optional<ExpenseReceipt> known = receipts.findById(expense.value());
        String before = known.map(ExpenseReceipt::sha256).orElse("");
        known.ifPresentOrElse(
                receipt -> receipt.become(sha256, person, clock.instant()),
                () -> receipts.save(new ExpenseReceipt(expense, sha256, person, clock.instant())));
        if (!before.equals(sha256)) {
            contents.forget(before);
            events.publishEvent(new ReceiptChanged(expense));
        }
    }

    @Transactional
    public void remove(ItemKey expense, ProjectScope scope) {
        requireOpen(expense, scope);
        ExpenseReceipt known = receipts.findById(expense.value())
                .orElseThrow(() -> new UnknownRecord("receipt of the expense", expense.value()));
        receipts.delete(known);
        contents.forget(known.sha256());
        events.publishEvent(new ReceiptChanged(expense));
    }

    private void requireOpen(ItemKey key, ProjectScope scope) {
        var unused = expenses.findById(key)
                .filter(found ->
                        projects.lock(found.project()).filter(scope::includes).isPresent())
                .orElseThrow(() -> new UnknownRecord("expense", key.value()));
        if (!billing.settledAmong(Set.of(key)).isEmpty()) {
            throw new RecordLocked("%s is on an issued invoice; its receipt stays as it went out.".formatted(key));
        }
    }
}
