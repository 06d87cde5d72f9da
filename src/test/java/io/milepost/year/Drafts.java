package io.milepost.year;

import com.fasterxml.jackson.databind.JsonNode;
import io.milepost.Caller;
import io.milepost.project.ImportTimeEntries;
import io.milepost.project.ImportedRow;
import io.milepost.project.TimeEntryDetails;
import io.milepost.year.Projects.Work;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;

/** From work done to an issued invoice: drafts are left, saved, postponed, discarded and submitted, as people do. */
public final class Drafts {
    private final Diary diary;
    private final Office office;
    private final Reviews reviews;
    private final ImportTimeEntries importTimeEntries;
    private final JdbcTemplate jdbc;
    private final Random dice;
    private final Consumer<String> issued;
    private int numbers;

    public Drafts(
            Diary diary,
            Office office,
            Reviews reviews,
            ImportTimeEntries importTimeEntries,
            JdbcTemplate jdbc,
            Random dice,
            Consumer<String> issued) {
        this.diary = diary;
        this.office = office;
        this.reviews = reviews;
        this.importTimeEntries = importTimeEntries;
        this.jdbc = jdbc;
        this.dice = dice;
        this.issued = issued;
    }

    public void begin(Work work) {
        String key = work.hourly() ? asked(work) : reached(work);
        diary.work();
        jdbc.queryForList("select id from invoice where business_key = ?", String.class, key)
                .forEach(invoice -> diary.later(0, 4, () -> draft(invoice, work.manager())));
    }

    /** Small ones nobody approves, most ones by a practice lead, a few large ones by accounting, too. */
    private String reached(Work work) {
        String code = "M" + ++numbers;
        int size = dice.nextInt(10);
        int amount = size < 3 ? 120 + dice.nextInt(800) : size < 9 ? 1000 + dice.nextInt(9000) : 25_000;
        Office.done(office.as("felix")
                .put(
                        "/api/projects/%s/milestones/%s".formatted(work.code(), code),
                        "{\"name\": \"Step %s\", \"amount\": \"%d.%02d\"}".formatted(code, amount, dice.nextInt(100))));
        LocalDate day = dice.nextInt(3) > 0 ? diary.today() : diary.today().minusDays(1 + dice.nextInt(6));
        Office.done(office.as(work.manager())
                .post(
                        "/api/projects/%s/milestones/%s/reached".formatted(work.code(), code),
                        "{\"date\": \"%s\"}".formatted(day)));
        return work.code() + "/" + code;
    }

    /** Half hours, so that each is worth what no rounding changes. */
    private String asked(Work work) {
        List<ImportedRow<TimeEntryDetails>> rows = new ArrayList<>();
        for (int i = 1 + dice.nextInt(4); i > 0; i--) {
            rows.add(new ImportedRow<>(
                    rows.size() + 1,
                    "year",
                    "t" + ++numbers,
                    new TimeEntryDetails(
                            work.code(),
                            "Kim",
                            "Engineer",
                            null,
                            diary.today().minusDays(dice.nextInt(5)),
                            30 * (1 + dice.nextInt(20)),
                            "Work",
                            true,
                            null)));
        }
        if (!importTimeEntries.importAll(rows, project -> true).rejected().isEmpty()) {
            throw new AssertionError(rows);
        }
        return office.post(work.manager(), "/api/projects/%s/invoices".formatted(work.code()), "{}")
                .path("businessKey")
                .asText();
    }

    private void draft(String invoice, String manager) {
        int roll = dice.nextInt(100);
        if (roll < 50) {
            save(invoice, manager);
            if (dice.nextInt(4) == 0) {
                diary.later(0, 1, () -> save(invoice, manager));
            }
        }
        if (roll % 10 == 0) {
            postpone(invoice, manager);
        } else if (roll == 7 || roll == 77 || wasStopped(invoice) && roll % 2 == 1) {
            complete(invoice, manager, Map.of("draftOutcome", "discard"));
        } else {
            diary.later(0, roll < 80 ? 0 : 2, () -> submit(invoice, manager));
        }
    }

    private void save(String invoice, String manager) {
        if (!office.state(invoice).equals("DRAFT")
                || office.task(invoice, "Task_DraftInvoice").isEmpty()) {
            return;
        }
        JsonNode shown = office.invoice(invoice);
        String version = "\"%d\"".formatted(shown.path("version").asInt());
        Caller caller = office.as(manager).with("If-Match", version);
        Office.done(caller.put(
                "/api/invoices/%s/draft".formatted(invoice),
                "{\"note\": \"As agreed %d\"}".formatted(dice.nextInt(99))));
        caller.without("If-Match");
    }

    private boolean wasStopped(String invoice) {
        return !jdbc.queryForList(
                        "select seq from timeline_entry where invoice_id = ? and event = 'Issue stopped'",
                        Integer.class,
                        invoice)
                .isEmpty();
    }

    private void postpone(String invoice, String manager) {
        LocalDate until = diary.today().plusDays(2 + dice.nextInt(12));
        complete(invoice, manager, Map.of("draftOutcome", "postpone", "postponeUntil", until));
        diary.at(diary.moment(Diary.weekday(until.plusDays(1))), () -> draft(invoice, manager));
    }

    private void submit(String invoice, String manager) {
        complete(invoice, manager, Map.of("draftOutcome", "submit"));
        diary.work();
        reviews.next(invoice, issued, () -> diary.later(0, 3, () -> draft(invoice, manager)));
    }

    private void complete(String invoice, String manager, Map<String, Object> answers) {
        office.complete(office.task(invoice, "Task_DraftInvoice").orElseThrow(), manager, answers);
    }
}
