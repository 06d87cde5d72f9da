package io.milepost.project;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds receipts, by the expense they belong to or by their content. */
@Component
public class Receipts {
    private final ExpenseReceipts receipts;
    private final ReceiptContents contents;

    Receipts(ExpenseReceipts receipts, ReceiptContents contents) {
        this.receipts = receipts;
        this.contents = contents;
    }

    @Transactional(readOnly = true)
    public Optional<Receipt> of(ItemKey expense) {
        return receipts.findById(expense.value()).flatMap(known -> withHash(known.sha256(), expense));
    }

    /** Keys of a project's expenses that have one. */
    @Transactional(readOnly = true)
    public Set<String> ofProject(String project) {
        return Set.copyOf(receipts.ofProject(project));
    }

    /** Expense to SHA-256, of those that have a receipt. */
    @Transactional(readOnly = true)
    public Map<ItemKey, String> hashes(Collection<ItemKey> expenses) {
        Map<ItemKey, String> hashes = new HashMap<>();
        List<String> keys = expenses.stream().map(ItemKey::value).toList();
        if (!keys.isEmpty()) {
            receipts.findByItemIn(keys).forEach(known -> hashes.put(known.item(), known.sha256()));
        }
        return hashes;
    }

    @Transactional(readOnly = true)
    public Optional<Receipt> withHash(String sha256, ItemKey expense) {
        return contents.findById(sha256).map(content -> content.receipt(expense));
    }
}
