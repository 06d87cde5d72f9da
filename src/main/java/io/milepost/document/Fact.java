package io.milepost.document;

import io.milepost.invoice.FrozenInvoice;
import io.milepost.invoice.InvoiceKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One row of the block beside the address; what an invoice does not have leaves no empty row. */
record Fact(String label, String text, boolean prominent) {

    static List<Fact> of(FrozenInvoice invoice, Wording words) {
        var facts = new ArrayList<Fact>();
        var issued = invoice.issueDate();
        var due = invoice.dueDate();
        var oneDay = invoice.serviceFrom().equals(invoice.serviceTo());
        var credits = invoice.kind() == InvoiceKind.CREDIT_NOTE;
        var preceding = invoice.preceding();
        add(facts, words, credits ? "creditNoteNumber" : "number", invoice.number(), true);
        if (preceding != null) {
            add(facts, words, "precedingNumber", preceding.number(), true);
            add(facts, words, "precedingDate", words.date(preceding.issueDate()), false);
        }
        add(facts, words, credits ? "creditNoteDate" : "issueDate", issued == null ? null : words.date(issued), false);
        add(facts, words, "dueDate", due == null || credits ? null : words.date(due), false);
        add(
                facts,
                words,
                oneDay ? "serviceDate" : "servicePeriod",
                words.period(invoice.serviceFrom(), invoice.serviceTo()),
                false);
        add(facts, words, "project", invoice.projectName() + " (" + invoice.projectCode() + ")", false);
        add(facts, words, "poNumber", invoice.poNumber(), false);
        add(facts, words, "buyerReference", invoice.buyerReference(), false);
        add(facts, words, "yourVatId", invoice.buyer().vatId(), false);
        return facts;
    }

    private static void add(List<Fact> facts, Wording words, String label, @Nullable String text, boolean prominent) {
        if (text != null && !text.isBlank()) {
            facts.add(new Fact(words.text(label), text, prominent));
        }
    }
}
