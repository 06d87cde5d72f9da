package io.milepost.web.client;

import io.milepost.invoice.Invoice;
import io.milepost.invoice.InvoiceId;
import io.milepost.invoice.InvoiceState;
import io.milepost.invoice.Invoices;
import io.milepost.invoice.Issuer;
import io.milepost.receivable.Dispute;
import io.milepost.receivable.DisputeOutcome;
import io.milepost.receivable.Disputes;
import io.milepost.receivable.OpenDispute;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a client reads about their own queries: the one that waits, and our latest answer. */
@Component
class PageQueries {
    private final Disputes disputes;
    private final Invoices invoices;
    private final Issuer issuer;

    PageQueries(Disputes disputes, Invoices invoices, Issuer issuer) {
        this.disputes = disputes;
        this.invoices = invoices;
        this.issuer = issuer;
    }

    Map<String, Object> of(InvoiceId invoice, PageWords words) {
        List<Dispute> all = disputes.of(invoice);
        Optional<Dispute> open = all.stream().filter(Dispute::isOpen).findFirst();
        Optional<Dispute> answered = all.stream().filter(one -> !one.isOpen()).reduce((one, later) -> later);
        return Map.of(
                "openDispute",
                open.map(one -> words.text("dispute.open", words.date(one.openedAt(), issuer.zone())))
                        .orElse(""),
                "openText",
                open.filter(PageQueries::isOwnWords).map(Dispute::text).orElse(""),
                "answer",
                answered.map(last -> List.of(answer(last, words))).orElse(List.of()));
    }

    /** What accounting wrote down of a call is for the firm. */
    private static boolean isOwnWords(Dispute dispute) {
        return dispute.openedBy().equals(OpenDispute.CLIENT);
    }

    private Map<String, String> answer(Dispute dispute, PageWords words) {
        return Map.of(
                "title",
                words.text("dispute.answered", words.date(dispute.openedAt(), issuer.zone())),
                "outcome",
                outcome(dispute, words),
                "words",
                Objects.requireNonNullElse(dispute.answer(), ""));
    }

    /** A credit note that was given up is promised no longer. */
    private String outcome(Dispute dispute, PageWords words) {
        DisputeOutcome outcome = dispute.outcome().orElseThrow();
        return switch (outcome) {
            case UPHELD -> words.text("outcome.upheld");
            case CREDITED_IN_PART -> isGivenUp(dispute.creditNote()) ? "" : words.text("outcome.part");
            case CREDITED_IN_FULL -> isGivenUp(dispute.creditNote()) ? "" : words.text("outcome.full");
            case OTHERWISE -> "";
        };
    }

    private boolean isGivenUp(@Nullable InvoiceId note) {
        return note != null
                && invoices.findById(note)
                        .map(Invoice::state)
                        .filter(state -> state == InvoiceState.DISCARDED)
                        .isPresent();
    }
}
