package io.milepost.year;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.camunda.bpm.engine.task.Task;

/** What clients query, how it is answered, and credit notes on their way. */
public final class Corrections {
    private static final List<String> OUTCOMES =
            List.of("credit-in-part", "uphold", "otherwise", "credit-in-full", "uphold");
    private static final List<String> REASONS = List.of("amount", "work", "details", "paid", "other");

    private final Diary diary;
    private final Office office;
    private final Reviews reviews;
    private final Random dice;
    private int answers;

    public Corrections(Diary diary, Office office, Reviews reviews, Random dice) {
        this.diary = diary;
        this.office = office;
        this.reviews = reviews;
        this.dice = dice;
    }

    /** Nothing where there is one already, or nothing left to query. */
    void query(String invoice, Runnable answered) {
        if (office.task(invoice, "Task_AnswerDispute").isEmpty()
                && !settlement(invoice).equals("CREDITED")) {
            office.post(
                    "felix",
                    "/api/invoices/%s/disputes".formatted(invoice),
                    "{\"reason\": \"%s\", \"text\": \"Please look\"}".formatted(REASONS.get(dice.nextInt(5))));
            diary.later(0, 8, () -> answer(invoice, answered));
        }
    }

    private void answer(String invoice, Runnable answered) {
        Task task = office.task(invoice, "Task_AnswerDispute").orElseThrow();
        String outcome = OUTCOMES.get(answers++ % OUTCOMES.size()); // each comes, however few clients ask
        boolean credits = outcome.startsWith("credit") && maybeCredited(invoice);
        Map<String, Object> said = new HashMap<>(Map.of(
                "disputeOutcome",
                credits || outcome.equals("otherwise") ? outcome : "uphold",
                "disputeAnswer",
                "As we said"));
        if (credits) {
            said.put("creditedItems", items());
        }
        if (credits && outcome.equals("credit-in-part")) {
            said.put("creditedLines", "1: " + part(invoice));
        }
        String manager = task.getAssignee() == null ? "greta" : task.getAssignee();
        office.complete(task, manager, said);
        diary.work();
        if (credits) {
            follow(newestNote(invoice));
        }
        answered.run();
    }

    /** In full or in part. */
    void credit(String invoice) {
        if (!maybeCredited(invoice)) {
            return;
        }
        String lines =
                dice.nextInt(3) == 0 ? "" : ", \"lines\": [{\"line\": 1, \"net\": \"%s\"}]".formatted(part(invoice));
        String note = office.post(
                        "felix",
                        "/api/invoices/%s/credit-notes".formatted(invoice),
                        "{\"reason\": \"Agreed\", \"items\": \"%s\"%s}".formatted(items(), lines))
                .path("id")
                .asText();
        diary.work();
        follow(note);
    }

    private void follow(String note) {
        reviews.next(note, issued -> {}, () -> {
            diary.later(0, 4, () -> withdraw(note));
        });
    }

    /** A client to whom it was promised is answered anew. */
    private void withdraw(String note) {
        String invoice = office.invoice(note).at("/corrects/id").asText();
        boolean queried = office.task(invoice, "Task_AnswerDispute").isPresent();
        office.complete(
                office.task(note, "Task_ReviseCreditNote").orElseThrow(), "felix", Map.of("creditOutcome", "withdraw"));
        diary.work();
        if (!queried && office.task(invoice, "Task_AnswerDispute").isPresent()) {
            diary.later(0, 8, () -> answer(invoice, () -> {}));
        }
    }

    /** One at a time, so that each has something left to credit. */
    private boolean maybeCredited(String invoice) {
        return office.invoice(invoice).path("creditedBy").isEmpty();
    }

    private String newestNote(String invoice) {
        for (JsonNode dispute : office.get("/api/invoices/%s/disputes".formatted(invoice))) {
            if (!dispute.path("creditNote").isNull()) {
                return dispute.path("creditNote").asText();
            }
        }
        throw new AssertionError("no credit note over " + invoice);
    }

    private String settlement(String invoice) {
        return office.invoice(invoice).path("settlement").asText();
    }

    private String items() {
        return dice.nextBoolean() ? "reopen" : "write-off";
    }

    private BigDecimal part(String invoice) {
        return new BigDecimal(office.invoice(invoice).at("/lines/0/net").asText())
                .multiply(BigDecimal.valueOf(10 + dice.nextInt(80)))
                .divide(BigDecimal.valueOf(100), 2, RoundingMode.HALF_UP);
    }
}
