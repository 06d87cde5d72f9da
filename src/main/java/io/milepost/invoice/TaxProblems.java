package io.milepost.invoice;

import io.milepost.client.Client;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What is wrong with the VAT of a draft, each with who mends it. */
final class TaxProblems {
    private static final Set<String> DEMAND_VAT_ID = Set.of("AE", "K");

    private TaxProblems() {}

    static List<Problem> of(Client client, List<InvoiceLine> lines, SheetTaxes taxes) {
        List<Problem> problems = new ArrayList<>();
        for (String why : taxes.undecided()) {
            problems.add(new Problem(
                    "tax-undecided",
                    "How VAT applies to client %s in %s is undecided: %s. Accounting has the case added to the table tax-treatment, or the rate to the firm's settings."
                            .formatted(client.code(), client.details().country(), why),
                    null,
                    null));
        }
        Set<String> categories =
                lines.stream().map(InvoiceLine::vatCategory).collect(Collectors.toCollection(TreeSet::new));
        if (client.details().vatId() == null && categories.stream().anyMatch(DEMAND_VAT_ID::contains)) {
            problems.add(new Problem(
                    "no-vat-id",
                    "Client %s has no VAT id, which %s requires: accounting adds it to the client."
                            .formatted(
                                    client.code(),
                                    categories.contains("K") ? "an intra-Community supply" : "reverse charge"),
                    "client.vatId",
                    null));
        }
        if (categories.contains("O") && categories.size() > 1) {
            problems.add(new Problem(
                    "tax-mixed",
                    "What is outside the scope of VAT (O) stands alone on an invoice, but this draft has %s, too: hold those items for an invoice of their own."
                            .formatted(categories.stream()
                                    .filter(category -> !category.equals("O"))
                                    .collect(Collectors.joining(", "))),
                    "lines",
                    null));
        }
        return problems;
    }
}
