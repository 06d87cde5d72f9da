package io.milepost.web.invoices;

/** A code with the name people know it by. */
record Named(String code, String name) {}
