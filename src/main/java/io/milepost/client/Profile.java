package io.milepost.client;

/** Which legal e-invoice a client receives; each is EN 16931, the last three with the rules of their own network on top. */
public enum Profile {
    /** The PDF alone: for clients without a use for more, and where no e-invoice can say it. */
    NONE,
    /** Factur-X 1.0 / ZUGFeRD 2, profile EN 16931: a PDF/A-3 with the CII in it. */
    FACTUR_X,
    /** XRechnung 3.0 for German public bodies, in the syntax UN/CEFACT CII. */
    XRECHNUNG_CII,
    /** XRechnung 3.0 in the syntax UBL 2.1. */
    XRECHNUNG_UBL,
    /** Peppol BIS Billing 3.0, which is UBL 2.1. */
    PEPPOL_UBL
}
