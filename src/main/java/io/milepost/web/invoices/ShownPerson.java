package io.milepost.web.invoices;

/** An account with the name people know its owner by. */
record ShownPerson(String user, String name) {}
