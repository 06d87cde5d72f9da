package io.milepost.document;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** What veraPDF, the reference validator, finds wrong in a file as PDF/A-3a and as PDF/UA-1. */
public final class Conformance {
    /** Its remark on every font cut by iText is no fault; kept here, as loggers are not kept elsewhere. */
    private static final Logger TALKATIVE = Logger.getLogger("org.verapdf.pd.font.cff");

    static {
        TALKATIVE.setLevel(Level.OFF);
        VeraGreenfieldFoundryProvider.initialise();
    }

    private Conformance() {}

    public static List<String> faults(byte[] pdf) {
        return Stream.of(PDFAFlavour.PDFA_3_A, PDFAFlavour.PDFUA_1)
                .flatMap(flavour -> faults(pdf, flavour).stream())
                .toList();
    }

    private static Set<String> faults(byte[] pdf, PDFAFlavour flavour) {
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            var faults = new java.util.TreeSet<String>();
            for (var assertion : validator.validate(parser).getTestAssertions()) {
                if (assertion.getStatus() == TestAssertion.Status.FAILED) {
                    faults.add(flavour + " " + assertion.getRuleId().getClause() + "-"
                            + assertion.getRuleId().getTestNumber() + " " + assertion.getMessage() + " "
                            + assertion.getLocation().getContext());
                }
            }
            return faults;
        } catch (java.io.IOException | VeraPDFException e) {
            throw new IllegalStateException(e);
        }
    }
}
