package io.milepost.approval;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One asking of the policy about one content of an invoice: the facts it saw and the version that answered. */
@Entity
public class PolicyDecision {
    @Id
    private String id;

    @Column(name = "invoice_id")
    private String invoice;

    @Column(name = "round_number")
    private int round;

    @Column(name = "content_hash")
    private String contentHash;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "policy_version")
    private String policyVersion;

    private String facts;
    private @Nullable String involved;

    @Column(name = "model_id")
    private @Nullable String model;

    private @Nullable String substance;

    @Version
    private @Nullable Integer version;

    protected PolicyDecision() {}

    PolicyDecision(
            String invoice,
            int round,
            String contentHash,
            String substance,
            Instant at,
            String policyVersion,
            String facts,
            String involved,
            @Nullable String model) {
        this.id = UUID.randomUUID().toString();
        this.invoice = invoice;
        this.round = round;
        this.contentHash = contentHash;
        this.substance = substance;
        this.decidedAt = at;
        this.policyVersion = policyVersion;
        this.facts = facts;
        this.involved = involved;
        this.model = model;
    }

    String id() {
        return id;
    }

    String invoice() {
        return invoice;
    }

    /** 1 for the first time the invoice was submitted. */
    int round() {
        return round;
    }

    String contentHash() {
        return contentHash;
    }

    /** What the content says besides its texts, as a hash; null in decisions from before that was kept. */
    @Nullable
    String substance() {
        return substance;
    }

    public Instant decidedAt() {
        return decidedAt;
    }

    public String policyVersion() {
        return policyVersion;
    }

    /** The version of the approval process that asked; null where no process did. */
    @Nullable
    String model() {
        return model;
    }

    /** JSON of {@link ApprovalFacts}. */
    public String facts() {
        return facts;
    }

    /** JSON of {@link RecordedPeople}; null in decisions from before they were kept. */
    @Nullable
    String involved() {
        return involved;
    }
}
