package io.milepost.invoice;

import java.util.List;

/** What the process engine knows of an invoice's way, from its start to its end; nothing once that is forgotten. */
public interface InvoiceProcesses {
    /** The process that makes it and those it called, each called one as often as it was called; the oldest first. */
    List<ProcessRun> of(InvoiceId invoice, String businessKey);
}
