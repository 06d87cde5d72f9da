package io.milepost.schedule;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Since when a schedule bills nothing, by whom and why; on {@code resumesOn}, if there is one, it bills again. */
@Embeddable
public record Pause(
        @Column(name = "paused_at") Instant since,
        @Column(name = "resumes_on") @Nullable LocalDate resumesOn,
        @Column(name = "paused_by") String by,
        @Column(name = "paused_why") String why) {
    boolean isOver(LocalDate today) {
        return resumesOn != null && !today.isBefore(resumesOn);
    }
}
