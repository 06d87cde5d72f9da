package io.milepost.year;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.camunda.bpm.engine.task.Task;
import org.springframework.jdbc.core.JdbcTemplate;

/** What accounting does about invoices nobody pays, and managers about what it asks for. */
public final class Accounting {
    private final Diary diary;
    private final Office office;
    private final Cash cash;
    private final JdbcTemplate jdbc;
    private final Random dice;
    private final Set<String> seen = new HashSet<>();

    public Accounting(Diary diary, Office office, Cash cash, JdbcTemplate jdbc, Random dice) {
        this.diary = diary;
        this.office = office;
        this.cash = cash;
        this.jdbc = jdbc;
        this.dice = dice;
    }

    /** Every morning: what reminders left to be decided. */
    public void look() {
        for (Task task : office.tasks("Task_DecideOverdueInvoice")) {
            if (seen.add(task.getId())) {
                diary.later(0, 3, () -> decide(task));
            }
        }
    }

    private void decide(Task task) {
        if (office.tasks("Task_DecideOverdueInvoice").stream()
                .noneMatch(open -> open.getId().equals(task.getId()))) {
            return; // paid or credited meanwhile
        }
        String invoice = office.invoiceOf(task);
        String decision =
                List.of("collect", "promised", "wait", "write-off", "write-off").get(dice.nextInt(5));
        if (decision.equals("write-off") && isAsked(invoice)) {
            decision = "collect";
        }
        office.complete(
                task,
                "felix",
                Map.of(
                        "overdueDecision",
                        decision,
                        "comment",
                        "Insolvent",
                        "overdueUntil",
                        diary.today().plusDays(10 + dice.nextInt(30)).toString()));
        diary.work();
        if (decision.equals("write-off")) {
            diary.later(0, 7, () -> decideWriteOff(invoice));
        } else if (decision.equals("promised") && dice.nextBoolean()) {
            diary.later(5, 30, () -> cash.pay(invoice));
        }
    }

    /** Of what is left, or half of it. */
    void giveUp(String invoice) {
        BigDecimal due = cash.due(invoice);
        if (due.signum() > 0 && !isAsked(invoice)) {
            String part = dice.nextInt(3) > 0
                    ? ""
                    : "\"amount\": \"%s\", ".formatted(due.divide(BigDecimal.valueOf(2), 2, java.math.RoundingMode.UP));
            office.post(
                    "felix",
                    "/api/invoices/%s/write-offs".formatted(invoice),
                    "{%s\"reason\": \"Not worth the trouble\"}".formatted(part));
            diary.later(0, 7, () -> decideWriteOff(invoice));
        }
    }

    private void decideWriteOff(String invoice) {
        Task task = office.task(invoice, "Task_ApproveWriteOff").orElseThrow();
        boolean approved = dice.nextInt(4) > 0 && cash.due(invoice).signum() > 0;
        office.complete(
                task, "greta", Map.of("writeOffDecision", approved ? "approve" : "decline", "comment", "Decided"));
        diary.work();
        if (dice.nextInt(3) == 0) {
            diary.later(3, 40, () -> afterAll(invoice));
        }
    }

    /** Money for what was given up comes in after all, or a part of it. */
    private void afterAll(String invoice) {
        BigDecimal lost =
                new BigDecimal(office.invoice(invoice).path("amountWrittenOff").asText());
        BigDecimal comes = dice.nextBoolean() ? lost : lost.divide(BigDecimal.valueOf(2), 2, java.math.RoundingMode.UP);
        if (comes.signum() > 0) {
            cash.receive(invoice, cash.due(invoice).add(comes), BigDecimal.ZERO);
        }
    }

    void promised(String invoice) {
        if (cash.due(invoice).signum() > 0) {
            office.post(
                    "felix",
                    "/api/invoices/%s/promises".formatted(invoice),
                    "{\"until\": \"%s\", \"note\": \"By phone\"}"
                            .formatted(diary.today().plusDays(1 + dice.nextInt(20))));
        }
    }

    BigDecimal claimed(String invoice) {
        return jdbc.queryForObject("select claimed from receivable where invoice_id = ?", BigDecimal.class, invoice)
                .setScale(2, java.math.RoundingMode.UNNECESSARY);
    }

    /** What the client paid of it goes back. */
    void waive(String invoice) {
        if (claimed(invoice).signum() > 0 && cash.due(invoice).signum() == 0) {
            office.post(
                    "felix", "/api/invoices/%s/charges/waiver".formatted(invoice), "{\"reason\": \"A good client\"}");
            if (dice.nextBoolean()) {
                diary.later(0, 5, () -> cash.payBackWhatIsTooMuch(invoice));
            }
        }
    }

    private boolean isAsked(String invoice) {
        return office.task(invoice, "Task_ApproveWriteOff").isPresent();
    }
}
