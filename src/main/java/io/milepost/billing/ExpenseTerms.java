package io.milepost.billing;

import java.math.BigDecimal;

/** Expenses passed on at cost, with a mark-up in percent. */
public record ExpenseTerms(String code, Scope scope, BigDecimal markupPercent) implements BillingTerms {
    @Override
    public TermsKind kind() {
        return TermsKind.EXPENSES;
    }

    @Override
    public Figures figures() {
        return Figures.NONE.withMarkupPercent(markupPercent);
    }

    @Override
    public boolean claimsExpenses() {
        return true;
    }

    /** What one unit of an expense costs the client. */
    BigDecimal factor() {
        return BigDecimal.ONE.add(markupPercent.movePointLeft(2));
    }
}
