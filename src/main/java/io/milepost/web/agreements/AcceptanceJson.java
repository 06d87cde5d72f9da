package io.milepost.web.agreements;

import io.milepost.web.problems.Refusal;
import org.jspecify.annotations.Nullable;

/** That a project's client accepts its milestones, and within how many business days. */
record AcceptanceJson(@Nullable Integer days) {
    static @Nullable Integer given(@Nullable AcceptanceJson json) {
        if (json == null) {
            return null;
        }
        if (json.days() == null) {
            throw Refusal.unprocessable("Say within how many business days milestones are accepted, such as 10.");
        }
        return json.days();
    }

    static @Nullable AcceptanceJson of(@Nullable Integer days) {
        return days == null ? null : new AcceptanceJson(days);
    }
}
