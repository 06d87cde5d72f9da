package io.milepost.invoice;

/** What an invoice is to the client and to the law (UNTDID 1001: 380, 386, 381). */
public enum InvoiceKind {
    INVOICE("INV", "invoice"),
    DEPOSIT("INV", "deposit invoice"),
    CREDIT_NOTE("CRN", "credit note");

    private final String series;
    private final String words;

    InvoiceKind(String series, String words) {
        this.series = series;
        this.words = words;
    }

    public String inWords() {
        return words;
    }

    /** What its numbers begin with. */
    public String prefix() {
        return series;
    }

    /** Numbers are consecutive per series and year. */
    String series(int year) {
        return series + "-" + year;
    }
}
