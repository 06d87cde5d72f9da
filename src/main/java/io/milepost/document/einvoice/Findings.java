package io.milepost.document.einvoice;

import io.milepost.client.Profile;
import io.milepost.invoice.FrozenInvoice;
import io.milepost.invoice.Problem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what the receiver's validator would refuse, each as a sentence that says who mends it, and where. */
final class Findings {
    private static final String LINES = "lines";

    private final BusinessTerms terms;
    private final List<Problem> problems = new ArrayList<>();

    Findings(BusinessTerms terms) {
        this.terms = terms;
    }

    List<Problem> all() {
        return List.copyOf(problems);
    }

    BusinessTerms terms() {
        return terms;
    }

    FrozenInvoice invoice() {
        return terms.invoice();
    }

    /** The client's record lacks something; accounting keeps it. */
    void client(boolean there, String code, String field, String what) {
        client(there, code, field, what, asker());
    }

    void client(boolean there, String code, String field, String what, String asker) {
        if (!there) {
            var sentence = "Client %s has no %s, which %s requires: accounting adds it to the client.";
            add(code, sentence.formatted(invoice().buyer().code(), what, asker), "client." + field);
        }
    }

    /** What the client's record says can't be sent; accounting corrects it. */
    void clientWrong(boolean right, String code, String field, String sentence) {
        if (!right) {
            var whole = "%s of client %s %s: accounting corrects it in the client.";
            var parts = sentence.split("\\|", 2);
            add(code, whole.formatted(parts[0], invoice().buyer().code(), parts[1]), "client." + field);
        }
    }

    /** The firm's own settings lack something; the operator has them. */
    void issuer(boolean there, String code, String setting, String what) {
        if (!there) {
            var sentence = "The firm has no %s, which %s requires: the operator sets milepost.issuer.%s.";
            add(code, sentence.formatted(what, asker(), setting), "milepost.issuer." + setting);
        }
    }

    void issuerWrong(boolean right, String code, String setting, String sentence) {
        if (!right) {
            add(
                    code,
                    "%s: the operator corrects milepost.issuer.%s.".formatted(sentence, setting),
                    "milepost.issuer." + setting);
        }
    }

    void line(boolean right, String code, int position, String sentence) {
        if (!right) {
            add(code, "Line %d %s.".formatted(position, sentence), LINES);
        }
    }

    void require(boolean right, String code, @Nullable String field, String sentence) {
        if (!right) {
            add(code, sentence, field);
        }
    }

    /** Who asks for more than EN 16931 does, as people call it. */
    String asker() {
        return name(terms.profile());
    }

    static String name(Profile profile) {
        return switch (profile) {
            case FACTUR_X, NONE -> "an e-invoice";
            case XRECHNUNG_CII, XRECHNUNG_UBL -> "XRechnung";
            case PEPPOL_UBL -> "Peppol";
        };
    }

    private void add(String code, String message, @Nullable String field) {
        problems.add(new Problem(code, message, field, null));
    }
}
