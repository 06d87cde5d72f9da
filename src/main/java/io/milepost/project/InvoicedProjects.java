package io.milepost.project;

/** Which projects have an invoice or a draft, so that what these stand on can't change any more; invoicing answers it. */
public interface InvoicedProjects {
    boolean includes(String project);
}
