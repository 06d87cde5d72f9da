package io.milepost.approval;

/** This person may not decide this gate: they drafted the invoice, or they are no approver of it. */
public class ReviewForbidden extends ReviewRefused {
    public ReviewForbidden(String message) {
        super(message);
    }
}
