package io.milepost.year;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;

/** What waits for whom and since when, as the timelines of all invoices tell it, read from their last entry backwards. */
public final class NaiveWaiting {
    public record Item(String kind, String invoice, String who, long minutes) {}

    private record Entry(Instant at, String event, String actor, String detail) {}

    private final JdbcTemplate jdbc;
    private final Instant now;

    public NaiveWaiting(JdbcTemplate jdbc, Instant now) {
        this.jdbc = jdbc;
        this.now = now;
    }

    /** {@code which} is a condition on the project {@code p}, or empty. */
    public List<Item> items(String which) {
        List<Item> items = new ArrayList<>();
        jdbc.query(
                "select i.id, p.project_manager, i.kind from invoice i join project p on p.code = i.project_code where 1 = 1"
                        + which,
                row -> {
                    List<Entry> way = way(row.getString(1));
                    boolean note = row.getString(3).equals("CREDIT_NOTE");
                    document(row.getString(1), row.getString(2), note, way, items);
                    claim(row.getString(1), row.getString(2), way, items);
                });
        overdue(which, items);
        return items;
    }

    /** No timeline tells that accounting is asked; its list of tasks does. */
    private void overdue(String which, List<Item> items) {
        jdbc.query(
                "select i.id, t.CREATE_TIME_ from ACT_RU_TASK t join ACT_RU_VARIABLE v on v.PROC_INST_ID_ = t.PROC_INST_ID_"
                        + " and v.NAME_ = 'invoiceId' join invoice i on i.id = v.TEXT_ join project p on p.code = i.project_code"
                        + " where t.TASK_DEF_KEY_ = 'Task_DecideOverdueInvoice'" + which,
                row -> {
                    items.add(item(
                            "DECIDE_OVERDUE",
                            row.getString(1),
                            "accounting",
                            row.getTimestamp(2).toInstant()));
                });
    }

    private List<Entry> way(String invoice) {
        return jdbc.query(
                "select happened_at, event, actor, detail from timeline_entry where invoice_id = ? order by seq desc",
                (row, n) -> new Entry(
                        row.getObject(1, LocalDateTime.class).toInstant(ZoneOffset.UTC),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4)),
                invoice);
    }

    private void document(String invoice, String manager, boolean note, List<Entry> way, List<Item> items) {
        Entry last = last(
                way,
                "Draft begun",
                "Draft discarded",
                "Credit note withdrawn",
                "Sent back",
                "Approval withdrawn",
                "Submitted for approval",
                "Approved",
                "Approval carried over",
                "Issue stopped",
                "Issued");
        switch (last.event()) {
            case "Draft begun", "Sent back", "Approval withdrawn" ->
                items.add(item("FINISH_DRAFT", invoice, note ? "accounting" : manager, last.at()));
            case "Issue stopped" -> items.add(item("ISSUE", invoice, "accounting", last.at()));
            case "Submitted for approval", "Approved", "Approval carried over" ->
                items.add(item("APPROVE", invoice, reviewer(way), last.at()));
            default -> {}
        }
    }

    /** Who has taken it; otherwise whom the policy named for the gate after the last one that was passed. */
    private static String reviewer(List<Entry> way) {
        Entry hands = last(way, "Review taken", "Review given back", "Submitted for approval", "Approved");
        if (hands.event().equals("Review taken")) {
            return hands.actor();
        }
        String[] gates = last(way, "Approval decided").detail().split("; ");
        int passed = 0;
        for (Entry entry : way) {
            if (entry.event().equals("Submitted for approval")) {
                break;
            }
            passed += entry.event().equals("Approved") || entry.event().equals("Approval carried over") ? 1 : 0;
        }
        Map<String, String> groups = new TreeMap<>(
                Map.of("a practice lead", "practice-leads", "accounting", "accounting", "a manager", "managers"));
        String approver = gates[passed].replaceFirst("^[^(]*\\(([^)]*)\\).*", "$1");
        return groups.getOrDefault(approver, approver);
    }

    private void claim(String invoice, String manager, List<Entry> way, List<Item> items) {
        Entry query = last(way, "Queried by the client", "Client's query reopened", "Client's query answered");
        if (List.of("Queried by the client", "Client's query reopened").contains(query.event())) {
            items.add(item("ANSWER_DISPUTE", invoice, manager, query.at()));
        }
        Entry asked = last(way, "Write-off asked for", "Written off", "Write-off declined", "Write-off withdrawn");
        if (asked.event().equals("Write-off asked for")) {
            items.add(item("DECIDE_WRITE_OFF", invoice, "managers", asked.at()));
        }
    }

    private Item item(String kind, String invoice, String who, Instant since) {
        return new Item(kind, invoice, who, NaiveSteps.open(since, now) / 60_000);
    }

    /** The newest of these, or nothing that happened. */
    private static Entry last(List<Entry> way, String... events) {
        return way.stream()
                .filter(entry -> List.of(events).contains(entry.event()))
                .findFirst()
                .orElse(new Entry(Instant.EPOCH, "", "", ""));
    }
}
