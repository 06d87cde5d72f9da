package io.milepost.billing;

import java.time.LocalDate;

/** How a part of a project is billed. Every item falls under at most one term: the one whose scope names it most exactly. */
public sealed interface BillingTerms
        permits FixedPrice, TimeAndMaterial, Retainer, PercentComplete, Deposit, Retainage, ExpenseTerms {
    String code();

    TermsKind kind();

    Scope scope();

    /** What was agreed, in the form in which it is kept. */
    Figures figures();

    /** Whether all time in this scope is paid for already and only shown as evidence, at 0; a retainer pays for some. */
    default boolean coversTime() {
        return false;
    }

    default boolean claimsTime() {
        return false;
    }

    /** Whether the term is in force on the day of the work. */
    default boolean holdsOn(LocalDate day) {
        return true;
    }

    default boolean claimsMilestones() {
        return false;
    }

    default boolean claimsExpenses() {
        return false;
    }
}
