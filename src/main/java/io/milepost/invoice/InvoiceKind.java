package io.milepost.invoice;

/** What an invoice is to the client and to the law (UNTDID 1001: 380, 386, 381). */
public enum InvoiceKind {
    INVOICE("INV"),
    DEPOSIT("INV"),
    CREDIT_NOTE("CRN");

    private final String series;

    InvoiceKind(String series) {
        this.series = series;
    }

    /** Numbers are consecutive per series and year. */
    String series(int year) {
        return series + "-" + year;
    }
}
