package io.milepost.project;

import io.milepost.client.TimeRounding;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** A piece of work for one client; everything billable belongs to exactly one project. */
@Entity
public class Project {
    @Id
    private String code;

    @Embedded
    private ProjectDetails details;

    @Embedded
    private @Nullable TimeRounding timeRounding;

    @Column(name = "acceptance_days")
    private @Nullable Integer acceptanceDays;

    @Version
    private @Nullable Integer version;

    protected Project() {}

    Project(String code, ProjectDetails details) {
        this.code = code;
        this.details = details;
    }

    void amend(ProjectDetails newDetails) {
        this.details = newDetails;
    }

    void roundTime(@Nullable TimeRounding rounding) {
        this.timeRounding = rounding;
    }

    void askForAcceptance(@Nullable Integer days) {
        this.acceptanceDays = days;
    }

    /** Within how many business days the client accepts a milestone; null where nobody asks for it. */
    public @Nullable Integer acceptanceDays() {
        return acceptanceDays;
    }

    /** The project's own rule for rounding minutes; null where the client's holds. */
    public @Nullable TimeRounding timeRounding() {
        return timeRounding;
    }

    public String code() {
        return code;
    }

    public ProjectDetails details() {
        return details;
    }

    public String name() {
        return details.name();
    }

    public Currency currency() {
        return Currency.getInstance(details.currency());
    }
}
