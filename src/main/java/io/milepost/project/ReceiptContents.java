package io.milepost.project;

import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ReceiptContents extends Repository<ReceiptContent, String> {
    ReceiptContent save(ReceiptContent content);

    boolean existsById(String sha256);

    Optional<ReceiptContent> findById(String sha256);

    /** Only when nothing refers to it any more: no expense, and no issued invoice. */
    @Modifying(flushAutomatically = true)
    @Query(
            value = "delete from receipt_content where sha256 = :sha256"
                    + " and not exists (select 1 from expense_receipt e where e.sha256 = :sha256)"
                    + " and not exists (select 1 from invoice_receipt i where i.sha256 = :sha256)",
            nativeQuery = true)
    void forget(String sha256);
}
