package io.milepost.project;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ExpenseReceipts extends Repository<ExpenseReceipt, String> {
    ExpenseReceipt save(ExpenseReceipt receipt);

    Optional<ExpenseReceipt> findById(String item);

    List<ExpenseReceipt> findByItemIn(Collection<String> items);

    void delete(ExpenseReceipt receipt);

    @Query("select r.item from ExpenseReceipt r, Expense e where e.key.value = r.item and e.details.project = :project")
    List<String> ofProject(String project);
}
