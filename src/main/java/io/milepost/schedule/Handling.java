package io.milepost.schedule;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What becomes of the drafts of a schedule; {@code editingDays} are the business days its manager has for one. */
@Embeddable
public record Handling(
        @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR) @Column(name = "mode")
        Mode mode,

        @Column(name = "editing_days") @Nullable Integer editingDays) {
    /** What is done with a draft. */
    public enum Mode {
        /** The project manager finishes it; with editing days, it is submitted by itself after these. */
        DRAFT,
        /** It is submitted by itself; where the approval policy asks nobody, the project manager has it all the same. */
        APPROVAL,
        /** It is submitted by itself, and issued where the approval policy asks nobody. */
        AUTOMATIC
    }

    public static final Handling USUAL = new Handling(Mode.DRAFT, null);
    static final String ORDERLY = "A draft has 1 to 60 editing days; the other modes have none.";

    private static final int MOST_EDITING_DAYS = 60;

    boolean isOrderly() {
        return editingDays == null || mode == Mode.DRAFT && editingDays >= 1 && editingDays <= MOST_EDITING_DAYS;
    }

    /** Whether a draft waits until its manager submits it. */
    boolean isLeftToManager() {
        return mode == Mode.DRAFT && editingDays == null;
    }

    public String inWords() {
        return switch (mode) {
            case DRAFT ->
                editingDays == null
                        ? "a draft for the project manager"
                        : "a draft for the project manager, submitted by itself after %d business %s"
                                .formatted(editingDays, editingDays == 1 ? "day" : "days");
            case APPROVAL -> "straight to approval";
            case AUTOMATIC -> "by itself, where the approval policy asks nobody";
        };
    }
}
