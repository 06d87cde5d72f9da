package io.milepost.workflow.reconciliation;

import io.milepost.invoice.InvoiceId;
import org.jspecify.annotations.Nullable;

/**
 * Something about an invoice and its process that does not fit. {@code key} is the same however often it is found; {@code about}
 * is the invoice's number or business key, {@code instance} the instance that is in the way, if any.
 */
record Finding(
        Kind kind,
        String key,
        String about,
        @Nullable InvoiceId invoice,
        @Nullable String instance,
        String says) {
    enum Kind {
        /** An unfinished invoice that no process takes further. */
        LOST("Process lost", "Milepost starts a new process where the invoice stands, and nothing is done twice"),
        /** Its process does what the invoice is past, or not ready for. */
        ASTRAY(
                "Process astray",
                "Milepost ends this process and starts a new one where the invoice stands, and nothing is done twice"),
        /** A process that belongs to no invoice. */
        STRAY("Process without an invoice", "Milepost ends this process"),
        /** Documents that were made and are gone. */
        DOCUMENTS("Documents lost", "");

        private final String title;
        private final String onCompletion;

        Kind(String title, String onCompletion) {
            this.title = title;
            this.onCompletion = onCompletion;
        }

        String title() {
            return title;
        }

        /** What Milepost does once a person has completed the task, if it can do anything. */
        String onCompletion() {
            return onCompletion;
        }
    }

    static Finding of(Kind kind, InvoiceId invoice, String about, @Nullable String instance, String says) {
        return new Finding(kind, kind.name() + " " + invoice, about, invoice, instance, says);
    }

    static Finding stray(LiveInstance instance, String says) {
        String about = instance.businessKey() == null ? instance.id() : instance.businessKey();
        return new Finding(Kind.STRAY, Kind.STRAY.name() + " " + instance.root(), about, null, instance.root(), says);
    }
}
