package io.milepost.project;

/** The receipt of an expense is another one now, or there is none any more: what was submitted with it is out of date. */
public record ReceiptChanged(ItemKey expense) {}
