package io.milepost.invoice;

/** The firm's table of VAT treatments. It may fail or say nothing: a problem of the draft, never a guess. */
public interface TaxPolicy {
    TaxRuling decide(TaxFacts facts);
}
