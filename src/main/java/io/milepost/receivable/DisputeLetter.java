package io.milepost.receivable;

import io.milepost.delivery.MailText;
import io.milepost.document.Wording;
import io.milepost.invoice.FrozenInvoice;
import java.util.Map;
import java.util.Objects;

/** What the answer to a query says to the client, in the client's language around our own words. */
final class DisputeLetter {
    private DisputeLetter() {}

    static MailText of(FrozenInvoice invoice, DisputeOutcome outcome, String answer) {
        Wording words = Wording.in(invoice.language());
        Map<String, Object> facts = MailText.facts(invoice);
        facts.put("issued", words.date(Objects.requireNonNull(invoice.issueDate())));
        facts.put("upheld", outcome == DisputeOutcome.UPHELD);
        facts.put("inPart", outcome == DisputeOutcome.CREDITED_IN_PART);
        facts.put("inFull", outcome == DisputeOutcome.CREDITED_IN_FULL);
        facts.put("otherwise", outcome == DisputeOutcome.OTHERWISE);
        facts.put("answer", answer.strip());
        return MailText.fill("dispute", words, facts);
    }
}
