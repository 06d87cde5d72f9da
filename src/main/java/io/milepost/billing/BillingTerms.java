package io.milepost.billing;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How a part of a project is billed. Every item falls under at most one term: the one whose scope names it most exactly. */
public sealed interface BillingTerms {
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

    /**
     * Each milestone reached bills its amount, or its part of the contract value; the hours in scope are included. One that
     * names only milestones claims no hours, one that names only hours no milestones.
     */
    record FixedPrice(String code, Scope scope, @Nullable BigDecimal contractValue) implements BillingTerms {
        @Override
        public TermsKind kind() {
            return TermsKind.FIXED_PRICE;
        }

        @Override
        public Figures figures() {
            return Figures.NONE.withContractValue(contractValue);
        }

        @Override
        public boolean claimsTime() {
            return scope.namesTime() || scope.milestones().isEmpty();
        }

        @Override
        public boolean claimsMilestones() {
            return !scope.namesTime() || !scope.milestones().isEmpty();
        }

        @Override
        public boolean coversTime() {
            return true;
        }
    }

    /** Billable hours at the dated rate, up to the cap if there is one. */
    record TimeAndMaterial(
            String code, Scope scope, @Nullable Cap cap) implements BillingTerms {
        @Override
        public TermsKind kind() {
            return TermsKind.TIME_AND_MATERIAL;
        }

        @Override
        public Figures figures() {
            return Figures.NONE.withCap(cap);
        }

        @Override
        public boolean claimsTime() {
            return true;
        }
    }

    /**
     * A fee per period, in advance or in arrears. {@code includedMinutes} of each period are paid by it, and what is left of
     * them is kept for {@code rollOverPeriods} more; without a last day it runs on.
     */
    record Retainer(
            String code,
            Scope scope,
            BigDecimal fee,
            Period period,
            boolean inAdvance,
            BigDecimal includedMinutes,
            int rollOverPeriods,
            LocalDate startsOn,
            @Nullable LocalDate endsOn,
            @Nullable BigDecimal vatPercent)
            implements BillingTerms {
        @Override
        public TermsKind kind() {
            return TermsKind.RETAINER;
        }

        @Override
        public Figures figures() {
            return new Figures(
                    null,
                    null,
                    null,
                    fee,
                    period,
                    inAdvance,
                    includedMinutes,
                    rollOverPeriods,
                    startsOn,
                    endsOn,
                    null,
                    vatPercent,
                    null,
                    null,
                    null);
        }

        @Override
        public boolean claimsTime() {
            return true;
        }

        @Override
        public boolean holdsOn(LocalDate day) {
            return !day.isBefore(startsOn) && (endsOn == null || !day.isAfter(endsOn));
        }
    }

    /** The percentage done of a fixed price, minus what was billed; the hours in scope are included. */
    record PercentComplete(
            String code,
            Scope scope,
            BigDecimal contractValue,
            @Nullable BigDecimal vatPercent) implements BillingTerms {
        @Override
        public TermsKind kind() {
            return TermsKind.PERCENT_COMPLETE;
        }

        @Override
        public Figures figures() {
            return Figures.NONE.withContractValue(contractValue).withVatPercent(vatPercent);
        }

        @Override
        public boolean claimsTime() {
            return true;
        }

        @Override
        public boolean coversTime() {
            return true;
        }
    }

    /** Money paid ahead, which later invoices deduct: taxed when it is invoiced, or an untaxed payment. */
    record Deposit(
            String code,
            BigDecimal amount,
            boolean taxed,
            @Nullable BigDecimal vatPercent) implements BillingTerms {
        @Override
        public TermsKind kind() {
            return TermsKind.DEPOSIT;
        }

        @Override
        public Scope scope() {
            return Scope.REST;
        }

        @Override
        public Figures figures() {
            return Figures.NONE.withAmount(amount).withTaxed(taxed).withVatPercent(vatPercent);
        }
    }

    /** A part of every invoice that the client keeps until acceptance; taxed only then, or in full now. */
    record Retainage(String code, BigDecimal percent, boolean taxed) implements BillingTerms {
        @Override
        public TermsKind kind() {
            return TermsKind.RETAINAGE;
        }

        @Override
        public Scope scope() {
            return Scope.REST;
        }

        @Override
        public Figures figures() {
            return Figures.NONE.withPercent(percent).withTaxed(taxed);
        }
    }

    /** Expenses passed on at cost, with a mark-up in percent. */
    record ExpenseTerms(String code, Scope scope, BigDecimal markupPercent) implements BillingTerms {
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
}
