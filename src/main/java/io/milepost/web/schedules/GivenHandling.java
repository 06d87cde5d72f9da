package io.milepost.web.schedules;

import io.milepost.schedule.Handling;
import io.milepost.web.problems.Refusal;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What becomes of drafts, as somebody says it; a draft where nothing is said. */
record GivenHandling(@Nullable String mode, @Nullable Integer editingDays) {
    Handling handling() {
        return new Handling(
                Arrays.stream(Handling.Mode.values())
                        .filter(each -> mode == null
                                ? each == Handling.Mode.DRAFT
                                : GivenSchedule.text(each).equals(mode))
                        .findFirst()
                        .orElseThrow(() -> Refusal.unprocessable("The mode is draft, approval or automatic.")),
                editingDays);
    }
}
