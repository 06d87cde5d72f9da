package io.milepost.delivery;

import io.milepost.client.Channel;
import io.milepost.invoice.InvoiceId;

/** A way to a client. It sends what was claimed and puts on record what became of it. */
interface Way {
    Channel channel();

    /** Trouble that passes comes out as an exception, so that the job is tried again. */
    DeliveryOutcome send(InvoiceId invoice, Claim claim);
}
