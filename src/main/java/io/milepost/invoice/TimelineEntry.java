package io.milepost.invoice;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One thing that happened to an invoice, hashed together with the entry before it. Never changed, never deleted. */
@Entity
public class TimelineEntry {
    /** The first entry of an invoice has number 1. */
    @Embeddable
    public record Id(@Column(name = "invoice_id") String invoice, int seq) {}

    @EmbeddedId
    private Id id;

    @Column(name = "happened_at")
    private Instant at;

    private String actor;
    private String event;
    private String detail;

    @Column(name = "previous_hash")
    private String previousHash;

    private String hash;

    protected TimelineEntry() {}

    TimelineEntry(Id id, Instant at, String actor, String event, String detail, String previousHash) {
        this.id = id;
        this.at = at;
        this.actor = actor;
        this.event = event;
        this.detail = detail;
        this.previousHash = previousHash;
        this.hash = expectedHash();
    }

    boolean follows(String hashBefore) {
        return previousHash.equals(hashBefore) && hash.equals(expectedHash());
    }

    /** Each part with its length before it, so that no two entries read alike. */
    private String expectedHash() {
        return Hashes.sha256(
                Stream.of(previousHash, id.invoice(), String.valueOf(id.seq()), at.toString(), actor, event, detail)
                        .map(part -> part.length() + ":" + part)
                        .collect(Collectors.joining()));
    }

    String invoice() {
        return id.invoice();
    }

    public int seq() {
        return id.seq();
    }

    public Instant at() {
        return at;
    }

    public String actor() {
        return actor;
    }

    public String event() {
        return event;
    }

    public String detail() {
        return detail;
    }

    public String hash() {
        return hash;
    }
}
