package io.milepost.billing;

import io.milepost.project.TimeEntryDetails;
import java.util.Set;

/** How a part of a project is billed. Its scope names the tasks it covers; an empty scope is "the rest". */
public sealed interface BillingTerms {
    String code();

    Set<String> tasks();

    /** Whether time in this scope is paid for already and only shown as evidence, at 0. */
    boolean coversTime();

    default boolean names(TimeEntryDetails work) {
        return work.task() != null && tasks().contains(work.task());
    }

    default boolean isTheRest() {
        return tasks().isEmpty();
    }

    /** Each milestone reached bills its amount; the hours in scope are included. */
    record FixedPrice(String code, Set<String> tasks) implements BillingTerms {
        @Override
        public boolean coversTime() {
            return true;
        }
    }

    /** Billable hours at the dated rate. */
    record TimeAndMaterial(String code, Set<String> tasks) implements BillingTerms {
        @Override
        public boolean coversTime() {
            return false;
        }
    }
}
