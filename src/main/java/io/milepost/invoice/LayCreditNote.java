package io.milepost.invoice;

import io.milepost.client.Checks;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lays out what is asked of a credit note, or says why that can't be credited. */
@Component
class LayCreditNote {
    private static final int LONGEST_REASON = 1000;

    private final CreditHistory history;
    private final DepositsInUse depositsInUse;
    private final OweRetained oweRetained;

    LayCreditNote(CreditHistory history, DepositsInUse depositsInUse, OweRetained oweRetained) {
        this.history = history;
        this.depositsInUse = depositsInUse;
        this.oweRetained = oweRetained;
    }

    /** {@code self} is the credit note that is revised. */
    CreditSheet lay(Invoice original, @Nullable InvoiceId self, CreditWish wish) {
        requireCreditable(original, wish);
        CreditSheet sheet = lines(original, self, wish);
        depositsInUse.requireFree(original, self, sheet.lines());
        oweRetained.requireOpen(original, sheet.lines());
        return sheet;
    }

    private CreditSheet lines(Invoice original, @Nullable InvoiceId self, CreditWish wish) {
        try {
            return new CreditLines(history.basis(original, self, CreditHistory.ISSUED_OR_RESERVED)).lay(wish.lines());
        } catch (CreditRefused refused) {
            throw takenByAnother(original, self, wish, refused);
        }
    }

    private static void requireCreditable(Invoice original, CreditWish wish) {
        if (original.kind() == InvoiceKind.CREDIT_NOTE) {
            throw new CreditRefused(
                    "%s is a credit note itself and can't be credited; request a new invoice for what it re-opened."
                            .formatted(Objects.requireNonNullElse(original.number(), original.businessKey())));
        }
        if (original.state() != InvoiceState.ISSUED) {
            throw new CreditRefused("%s is %s; only an issued invoice is credited. Change or discard the draft instead."
                    .formatted(original.businessKey(), original.state().inWords()));
        }
        if (wish.reason().isBlank()) {
            throw new CreditRefused("Say why it is credited: the client reads the reason on the credit note.");
        }
        List<String> odd = new Checks()
                .optionalText("The reason", wish.reason(), LONGEST_REASON)
                .problems();
        if (!odd.isEmpty()) {
            throw new CreditRefused(String.join(" ", odd));
        }
    }

    /** What would be left without the credit notes in approval is not lost, only spoken for. */
    private RuntimeException takenByAnother(
            Invoice original, @Nullable InvoiceId self, CreditWish wish, CreditRefused refused) {
        try {
            var unused = new CreditLines(history.basis(original, self, CreditHistory.ISSUED)).lay(wish.lines());
        } catch (CreditRefused anyway) {
            return refused;
        }
        return new CreditTaken(
                "%s Another credit note of %s is being approved: wait for it, or ask its author to withdraw it."
                        .formatted(refused.getMessage(), original.number()));
    }
}
