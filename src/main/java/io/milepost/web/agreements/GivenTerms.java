package io.milepost.web.agreements;

import io.milepost.billing.TermsKind;
import io.milepost.web.problems.Refusal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How a part of a project is billed; no tasks means the rest of it. */
record GivenTerms(@Nullable String kind, @Nullable List<@Nullable String> tasks) {
    TermsKind terms() {
        try {
            return TermsKind.of(Given.text(kind));
        } catch (IllegalArgumentException e) {
            throw Refusal.unprocessable(String.valueOf(e.getMessage()));
        }
    }

    Set<String> scope() {
        Set<String> scope = new LinkedHashSet<>();
        if (tasks != null) {
            tasks.forEach(task -> scope.add(Given.text(task)));
        }
        return scope;
    }
}
