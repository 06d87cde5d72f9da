package io.milepost.workflow.engine.guard;

import java.util.Optional;
import java.util.Set;

/** What this table says goes to the tax office. */
final class TaxRows extends TableRule {
    private static final Set<String> CATEGORIES = Set.of("S", "Z", "E", "AE", "K", "G", "O");
    private static final Set<String> WITHOUT_TAX = Set.of("E", "AE", "K", "G", "O");
    private static final Set<String> NOTES = Set.of(
            "reverse-charge",
            "outside-eu",
            "outside-eu-private",
            "intra-community",
            "export",
            "small-business",
            "exempt-client");

    @Override
    public String why() {
        return "Each rule of the tax table answers with a category, a rate and a note that exist.";
    }

    @Override
    void check(Table table, TableShape shape, Model model, Report report) {
        if (!model.key().equals("tax-treatment")) {
            return;
        }
        for (Table.Row row : table.rows()) {
            String category =
                    GateRows.literal(row.output(table.output("category"))).orElse("");
            if (!CATEGORIES.contains(category)) {
                report.refuse(
                        model,
                        row.drawn(),
                        "Rule %d: the category must be %s, in quotes.".formatted(row.number(), Words.or(CATEGORIES)));
                continue;
            }
            Optional<String> rate = GateRows.literal(row.output(table.output("rate")));
            if (category.equals("S") && !rate.orElse("").matches("standard|reduced|\\d{1,2}(\\.\\d{1,2})?")) {
                report.refuse(
                        model,
                        row.drawn(),
                        "Rule %d: the rate must be \"standard\", \"reduced\" or a percentage such as \"5.5\"."
                                .formatted(row.number()));
            }
            Optional<String> note = GateRows.literal(row.output(table.output("note")));
            if (WITHOUT_TAX.contains(category) && !NOTES.contains(note.orElse(""))) {
                report.refuse(
                        model,
                        row.drawn(),
                        "Rule %d: %s needs a legal note: %s.".formatted(row.number(), category, Words.or(NOTES)));
            }
        }
    }
}
