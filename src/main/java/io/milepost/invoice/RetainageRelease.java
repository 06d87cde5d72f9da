package io.milepost.invoice;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.time.LocalDate;

/** The client accepted: what a retainage kept back is owed from that day on, and nothing more is kept. */
@Entity
class RetainageRelease {
    @Embeddable
    record Id(@Column(name = "project_code") String project, String term) {}

    @EmbeddedId
    private Id id;

    @Column(name = "released_on")
    private LocalDate on;

    @Column(name = "released_by")
    private String by;

    @Column(name = "released_at")
    private Instant at;

    protected RetainageRelease() {}

    RetainageRelease(Id id, LocalDate on, String by, Instant at) {
        this.id = id;
        this.on = on;
        this.by = by;
        this.at = at;
    }

    String term() {
        return id.term();
    }

    LocalDate on() {
        return on;
    }
}
