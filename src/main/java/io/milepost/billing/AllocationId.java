package io.milepost.billing;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** One tie per invoice and portion. */
@Embeddable
record AllocationId(
        @Column(name = "invoice_id") String invoice,
        @Column(name = "portion_id") String portion) {}
