package io.milepost.project;

import io.milepost.client.Checks;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes expenses in, as often as they are sent. */
@Component
public class ImportExpenses implements Import.Kind<Expense, ExpenseDetails> {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Expenses expenses;
    private final Clock clock;
    private final Import<Expense, ExpenseDetails> imports;

    ImportExpenses(Expenses expenses, Projects projects, BillingStatus billing, LateChanges lateChanges, Clock clock) {
        this.expenses = expenses;
        this.clock = clock;
        this.imports = new Import<>(this, projects, billing, lateChanges, clock);
    }

    @Transactional
    public ImportResult importAll(List<ImportedRow<ExpenseDetails>> rows, ProjectScope scope) {
        return imports.run(rows, scope);
    }

    @Override
    public ItemKey key(String source, String id) {
        return ItemKey.expense(source, id);
    }

    @Override
    public ExpenseDetails detailsOf(Expense expense) {
        return expense.details();
    }

    @Override
    public List<String> problems(ExpenseDetails expense, @Nullable Project project) {
        var checks = new Checks()
                .require(project != null, ImportCheck.noProject(expense.project(), "expenses"))
                .line("The person", expense.person(), 64)
                .line("The category", expense.category(), 100)
                .optionalText("The description", expense.description(), ImportTimeEntries.LONGEST_DESCRIPTION)
                .currency("The currency", expense.currency())
                .require(expense.date() != null, "The date is missing; it must look like 2026-11-20.")
                .require(
                        expense.date() == null
                                || !expense.date().isAfter(LocalDate.now(clock).plusDays(1)),
                        "The date %s is in the future.".formatted(expense.date()))
                .require(
                        expense.vatPercent() == null
                                || expense.vatPercent().signum() >= 0
                                        && expense.vatPercent().compareTo(HUNDRED) <= 0
                                        && expense.vatPercent()
                                                        .stripTrailingZeros()
                                                        .scale()
                                                <= 2,
                        "VAT must be between 0 and 100 percent, with at most 2 decimals.")
                .require(
                        expense.amount() != null && expense.amount().signum() > 0, "The amount must be more than zero.")
                .atMostLargest("The amount", expense.amount())
                .day("The date", expense.date());
        if (checks.problems().isEmpty()) {
            int decimals = Currency.getInstance(expense.currency()).getDefaultFractionDigits();
            checks.require(
                    expense.amount().stripTrailingZeros().scale() <= decimals,
                    "The amount has more decimals than %s knows.".formatted(expense.currency()));
        }
        return checks.problems();
    }

    @Override
    public List<Expense> find(Collection<ItemKey> keys) {
        return expenses.findByKeyIn(keys);
    }

    @Override
    public Expense created(ItemKey key, ExpenseDetails details) {
        return new Expense(key, details, clock.instant());
    }

    @Override
    public void amend(Expense known, ExpenseDetails details) {
        known.amend(details, clock.instant());
    }

    @Override
    public String inWords(Expense expense) {
        return expense.inWords();
    }

    @Override
    public void saveAll(List<Expense> items) {
        expenses.saveAll(items);
    }
}
