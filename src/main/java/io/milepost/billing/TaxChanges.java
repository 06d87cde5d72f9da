package io.milepost.billing;

/** When VAT rates change; whoever knows the rates answers it. */
public interface TaxChanges {
    TaxPeriods periods();
}
