package io.milepost.document;

import java.time.LocalDate;

/** What the index knows of an original without opening it: enough to name it, to compare it and to know how long it stays. */
public record KeptDocument(String kind, String fileName, String mediaType, String sha256, LocalDate retainedUntil) {}
