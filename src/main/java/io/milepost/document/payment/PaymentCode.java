package io.milepost.document.payment;

/** A drawing (SVG) that a banking app reads, and what is in it for who can't see it. */
public record PaymentCode(String svg, String inWords) {}
