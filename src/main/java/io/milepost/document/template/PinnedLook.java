package io.milepost.document.template;

import io.milepost.invoice.InvoiceId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** The design and the branding that were in force when an invoice got its number; written once. */
@Entity(name = "invoice_look")
class PinnedLook {
    @Id
    @Column(name = "invoice_id")
    private String invoice;

    @Column(name = "template_id")
    private String template;

    private @Nullable Integer branding;

    @Version
    private @Nullable Integer version;

    protected PinnedLook() {}

    PinnedLook(InvoiceId invoice, String template, @Nullable Integer branding) {
        this.invoice = invoice.value();
        this.template = template;
        this.branding = branding;
    }

    String template() {
        return template;
    }

    @Nullable
    Integer branding() {
        return branding;
    }
}
