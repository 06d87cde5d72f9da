package io.milepost.document.page;

/** What is wrong in a line of a template, as a sentence that says what is possible; lines count from 1. */
public record Fault(int line, String sentence) {}
