package io.milepost.document.payment;

import io.milepost.document.page.Picture;

/** A drawing that a banking app reads, and what is in it for who can't see it. */
public record PaymentCode(Picture picture, String inWords) {}
