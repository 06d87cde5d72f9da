package io.milepost.project;

/** One record as a source sent it: where it stood in the request (from 1), and its natural key. */
public record ImportedRow<D>(int line, String source, String id, D details) {}
