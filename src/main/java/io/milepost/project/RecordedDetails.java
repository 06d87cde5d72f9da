package io.milepost.project;

/** What time and expenses have in common for whoever takes them in. */
interface RecordedDetails<D> {
    String project();

    boolean billable();

    /** Whether a source that sends this again says nothing new. */
    boolean sameAs(D other);
}
