package io.milepost.statement;

import io.milepost.money.Money;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Proposes what a statement's entries are, one after the other: what one would certainly pay the next can't pay again. */
final class ProposeBookings {
    private ProposeBookings() {}

    static Map<StatementEntry, Proposal> of(List<StatementEntry> entries, WhatIsOwed owed) {
        Map<StatementEntry, Proposal> proposals = new LinkedHashMap<>();
        for (StatementEntry entry : entries) {
            Proposal proposal = of(entry, owed);
            proposals.put(entry, proposal);
            if (proposal.kind() == Proposal.Kind.PAYMENT && proposal.confidence() == Confidence.CERTAIN) {
                proposal.parts().forEach(part -> owed.assume(part.number(), part.amount()));
            }
        }
        return proposals;
    }

    private static Proposal of(StatementEntry entry, WhatIsOwed owed) {
        if (entry.amount().isZero()) {
            return Proposal.noConcern("Nothing was moved.");
        }
        return entry.isCredit() ? MoneyIn.of(entry, counts(entry), owed) : MoneyOut.of(entry, owed);
    }

    /** What it counts towards invoices: the payer paid what banks kept, too. */
    static Money counts(StatementEntry entry) {
        return entry.isCredit() ? entry.amount().plus(entry.charges()) : entry.amount();
    }
}
