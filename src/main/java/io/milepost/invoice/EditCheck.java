package io.milepost.invoice;

import io.milepost.billing.Choice;
import io.milepost.billing.Decision;
import io.milepost.billing.WorkItem;
import io.milepost.client.Checks;
import io.milepost.invoice.DraftEdit.ItemEdit;
import io.milepost.project.ItemKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;

/** What a drafter may not write into a draft, as sentences. */
final class EditCheck {
    private static final int LONGEST_TEXT = 2000;
    private static final int LONGEST_REASON = 1000;
    private static final int LONGEST_SUBJECT = 200;
    private static final BigDecimal MINUTES_PER_DAY = BigDecimal.valueOf(1440);

    private final Map<String, WorkItem> work;
    private final Currency currency;
    private final List<Problem> problems = new ArrayList<>();

    EditCheck(Map<String, WorkItem> work, Currency currency) {
        this.work = work;
        this.currency = currency;
    }

    List<Problem> problems(DraftEdit edit) {
        if (edit.subject() != null) {
            all("subject", new Checks().line("The invoice's subject", edit.subject(), LONGEST_SUBJECT));
        }
        all("note", new Checks().optionalText("The note", edit.note(), LONGEST_TEXT));
        edit.items().forEach(this::item);
        edit.texts().values().forEach(text -> all("lines", new Checks().text("A line's text", text, LONGEST_TEXT)));
        if (edit.freeLines() != null) {
            edit.freeLines().stream()
                    .flatMap(line -> FreeLineCheck.problems(line).stream())
                    .forEach(sentence -> require(false, "freeLines", sentence));
        }
        if (edit.discount() != null) {
            edit.discount().problems(currency).forEach(sentence -> require(false, "discount", sentence));
        }
        return problems;
    }

    private void item(String key, ItemEdit wish) {
        WorkItem item = work.get(key);
        if (item == null) {
            problem("items", key, "%s is not on offer: it was billed, deleted, or belongs elsewhere.".formatted(key));
            return;
        }
        all(
                "items",
                new Checks()
                        .optionalText("A reason", wish.reason(), LONGEST_REASON)
                        .optionalText("A reason", wish.overCapReason(), LONGEST_REASON));
        boolean reasoned = wish.reason() != null && !wish.reason().isBlank();
        if (wish.decision() == Decision.WRITE_OFF && !reasoned) {
            problem("items", key, "Writing off '%s' needs a reason.".formatted(item.title()));
        }
        BigDecimal billable = wish.billable();
        if (wish.decision() == Decision.BILL && billable != null) {
            billable(item, billable, reasoned);
        }
    }

    private void billable(WorkItem item, BigDecimal billable, boolean reasoned) {
        boolean time = item.kind() == ItemKind.TIME;
        int decimals = time ? 0 : Currency.getInstance(item.currency()).getDefaultFractionDigits();
        if (billable.signum() < 0 || billable.compareTo(Checks.LARGEST) > 0) {
            problem(
                    "items",
                    item.ref(),
                    "What is billed of '%s' must be between 0 and 999,999,999.".formatted(item.title()));
        } else if (time && billable.compareTo(MINUTES_PER_DAY) > 0) {
            problem("items", item.ref(), "Nobody works more than 24 hours a day: '%s'.".formatted(item.title()));
        } else if (billable.stripTrailingZeros().scale() > decimals) {
            String sentence = time ? "Minutes must be whole numbers." : "The amount has too many decimals.";
            problem("items", item.ref(), sentence);
        } else if (billable.compareTo(item.billable()) != 0 && !reasoned) {
            String verb = billable.compareTo(item.billable()) < 0 ? "Writing down" : "Writing up";
            problem("items", item.ref(), "%s '%s' needs a reason.".formatted(verb, item.title()));
        }
    }

    /** What was ticked and lies beyond a cap all the same: only a reason of its own gets it on the invoice. */
    static List<Problem> beyondCap(DraftEdit edit, List<Choice> choices) {
        return choices.stream()
                .filter(choice -> !choice.bills() && choice.item().overCap())
                .map(Choice::item)
                .filter(item -> edit.of(item)
                        .map(wish -> wish.decision() == Decision.BILL)
                        .orElse(false))
                .map(item -> new Problem(
                        "over-cap",
                        "%s Billing '%s' all the same needs a reason of its own."
                                .formatted(item.overInWords(), item.title()),
                        "items",
                        item.ref()))
                .toList();
    }

    private void all(String field, Checks checks) {
        checks.problems().forEach(sentence -> require(false, field, sentence));
    }

    private void require(boolean holds, String field, String sentence) {
        if (!holds) {
            problems.add(new Problem("invalid", sentence, field, null));
        }
    }

    private void problem(String field, String key, String sentence) {
        problems.add(new Problem("invalid", sentence, field, key));
    }
}
