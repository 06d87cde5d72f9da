package io.milepost.invoice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What caused an invoice: a milestone reached, a person's request, a billing period that ended. Its natural key is unique, so it starts one process,
 * ever; that process claims it, and another that comes with the same key is refused.
 */
@Entity
public class BillingTrigger {
    @Id
    @Column(name = "business_key")
    private String key;

    @Column(name = "project_code")
    private String project;

    private @Nullable String milestone;

    private @Nullable String term;

    private @Nullable String schedule;

    @Column(name = "cut_off")
    private LocalDate cutOff;

    @Column(name = "requested_by")
    private @Nullable String requestedBy;

    @Column(name = "claimed_by")
    private @Nullable String claimedBy;

    @Column(name = "invoice_id")
    private @Nullable String invoice;

    private @Nullable String outcome;

    @Version
    private @Nullable Integer version;

    protected BillingTrigger() {}

    static BillingTrigger milestone(BusinessKey key, String project, @Nullable String milestone, LocalDate reached) {
        BillingTrigger trigger = new BillingTrigger();
        trigger.key = key.value();
        trigger.project = project;
        trigger.milestone = milestone;
        trigger.cutOff = reached;
        return trigger;
    }

    static BillingTrigger request(BusinessKey key, String project, LocalDate cutOff, String requestedBy) {
        BillingTrigger trigger = new BillingTrigger();
        trigger.key = key.value();
        trigger.project = project;
        trigger.cutOff = cutOff;
        trigger.requestedBy = requestedBy;
        return trigger;
    }

    static BillingTrigger deposit(BusinessKey key, String project, String term, LocalDate cutOff, String requestedBy) {
        BillingTrigger trigger = request(key, project, cutOff, requestedBy);
        trigger.term = term;
        return trigger;
    }

    static BillingTrigger period(
            BusinessKey key, String project, String schedule, @Nullable String term, LocalDate cutOff) {
        BillingTrigger trigger = milestone(key, project, null, cutOff);
        trigger.schedule = schedule;
        trigger.term = term;
        return trigger;
    }

    void claim(String processInstance) {
        if (claimedBy != null && !claimedBy.equals(processInstance)) {
            throw new IllegalTransition("%s is billed by another process already.".formatted(key));
        }
        this.claimedBy = processInstance;
    }

    /** Whether this process is the one that bills it, or may become it. */
    public boolean mayBeBilledBy(String processInstance) {
        return claimedBy == null || claimedBy.equals(processInstance);
    }

    void drafted(InvoiceId draft) {
        this.invoice = draft.value();
        this.outcome = "A draft is waiting for the project manager.";
    }

    void nothingToBill(String why) {
        this.outcome = why;
    }

    public BusinessKey key() {
        return new BusinessKey(key);
    }

    public String project() {
        return project;
    }

    @Nullable
    String milestone() {
        return milestone;
    }

    /** The deposit that is asked for; null where everything open is. */
    @Nullable
    String deposit() {
        return isPeriod() ? null : term;
    }

    /** The term whose work is billed, where it is not all of the project's. */
    @Nullable
    String onlyTerm() {
        return isPeriod() ? term : null;
    }

    /** Whether a schedule asks for it. */
    boolean isPeriod() {
        return schedule != null;
    }

    public LocalDate cutOff() {
        return cutOff;
    }

    public @Nullable String requestedBy() {
        return requestedBy;
    }

    public @Nullable InvoiceId invoice() {
        return invoice == null ? null : new InvoiceId(invoice);
    }

    /** What became of it, in words; null while the work is being collected. */
    public @Nullable String outcome() {
        return outcome;
    }
}
