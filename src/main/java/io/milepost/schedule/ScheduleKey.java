package io.milepost.schedule;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Optional;

/** Names a schedule, readable: {@code HARBOUR/RET-1}; the key of its own process is {@code HARBOUR/RET-1/schedule}. */
@Embeddable
public record ScheduleKey(
        @Column(name = "project_code") String project,
        @Column(name = "code") String code) {
    private static final String PROCESS = "/schedule";

    public String businessKey() {
        return this + PROCESS;
    }

    /** As people write it. */
    public static Optional<ScheduleKey> find(String text) {
        String[] parts = text.strip().split("/", -1);
        return parts.length == 2 ? Optional.of(new ScheduleKey(parts[0], parts[1])) : Optional.empty();
    }

    public static ScheduleKey ofProcess(String businessKey) {
        String[] parts = businessKey.split("/", -1);
        if (parts.length != 3 || !businessKey.endsWith(PROCESS)) {
            throw new IllegalArgumentException("'%s' is not the key of a schedule's process.".formatted(businessKey));
        }
        return new ScheduleKey(parts[0], parts[1]);
    }

    @Override
    public String toString() {
        return project + "/" + code;
    }
}
