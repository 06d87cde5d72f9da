package io.milepost.watch;

/** What a log line names besides its text, so that everything about one invoice can be found; keys of the MDC. */
public final class LogKeys {
    /** {@code HARBOUR/M2}: from the milestone to the payment. */
    public static final String BUSINESS_KEY = "businessKey";

    /** {@code INV-2026-00001}, once it has one. */
    public static final String INVOICE_NUMBER = "invoiceNumber";

    public static final String JOB = "jobId";

    private LogKeys() {}
}
