package io.milepost.year;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * How long the steps of invoices took, the slow way: of each invoice every stretch between two entries of its timeline is given
 * to whoever's turn it was, and its office hours are counted day by day.
 */
public final class NaiveSteps {
    private static final Set<LocalDate> HOLIDAYS_OF_HAMBURG = Set.of(
            LocalDate.of(2026, 1, 1),
            LocalDate.of(2026, 4, 3),
            LocalDate.of(2026, 4, 6),
            LocalDate.of(2026, 5, 1),
            LocalDate.of(2026, 5, 14),
            LocalDate.of(2026, 5, 25),
            LocalDate.of(2026, 10, 3),
            LocalDate.of(2026, 10, 31),
            LocalDate.of(2026, 12, 25),
            LocalDate.of(2026, 12, 26),
            LocalDate.of(2027, 1, 1));
    private static final LocalTime OPENS = LocalTime.of(9, 0);
    private static final LocalTime CLOSES = LocalTime.of(17, 30);

    private record Entry(Instant at, String event) {}

    private final JdbcTemplate jdbc;

    public NaiveSteps(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** By measure the size of each invoice; {@code which} is a condition on the project {@code p}, or empty. */
    public Map<String, Map<String, Integer>> sizes(YearMonth from, YearMonth to, String which) {
        Map<String, Map<String, Integer>> sizes = new TreeMap<>();
        jdbc.query(
                "select i.id, m.reached_on from invoice i join project p on p.code = i.project_code"
                        + " left join milestone m on concat(m.project, '/', m.code) = i.business_key"
                        + " where i.corrects is null" + which,
                row -> {
                    String invoice = row.getString(1);
                    LocalDate reached = row.getObject(2, LocalDate.class);
                    measure(way(invoice), reached, from, to)
                            .forEach((measure, size) -> sizes.computeIfAbsent(measure, none -> new TreeMap<>())
                                    .put(invoice, size));
                });
        return sizes;
    }

    private List<Entry> way(String invoice) {
        return jdbc.query(
                "select happened_at, event from timeline_entry where invoice_id = ? order by seq",
                (row, n) ->
                        new Entry(row.getObject(1, LocalDateTime.class).toInstant(ZoneOffset.UTC), row.getString(2)),
                invoice);
    }

    private static Map<String, Integer> measure(List<Entry> way, LocalDate reached, YearMonth from, YearMonth to) {
        Map<String, Integer> sizes = new LinkedHashMap<>();
        Instant sent = firstSent(way);
        if (sent == null) {
            return sizes;
        }
        if (isIn(sent, from, to)) {
            steps(way, sent, reached).forEach((step, millis) -> sizes.put(step, (int) (millis / 60_000)));
            int back = times(way, "Sent back") + times(way, "Approval withdrawn");
            sizes.put("SENT_BACK", back);
            boolean asked = back + times(way, "Approved") + times(way, "Approval carried over") > 0;
            sizes.put("STRAIGHT_THROUGH", asked ? 0 : 1);
        }
        Instant paid = paid(way);
        if (paid != null && isIn(paid, from, to)) {
            sizes.put("TO_PAID", (int) Math.max(0, ChronoUnit.MINUTES.between(sent, paid)));
        }
        return sizes;
    }

    private static Map<String, Long> steps(List<Entry> way, Instant sent, LocalDate reached) {
        Map<String, Long> millis = new LinkedHashMap<>();
        for (String step : List.of(
                "DRAFT_WAITING",
                "DRAFT_WORKING",
                "APPROVAL_WAITING",
                "APPROVAL_WORKING",
                "TO_SENT",
                "REACHED_TO_SENT")) {
            millis.put(step, 0L);
        }
        for (int i = 0; i + 1 < way.size() && way.get(i).at().isBefore(sent); i++) {
            String turn = turn(way, i);
            if (!turn.isEmpty()) {
                millis.merge(turn, open(way.get(i).at(), way.get(i + 1).at()), Long::sum);
            }
        }
        Instant begun = way.stream()
                .filter(entry -> entry.event().equals("Draft begun"))
                .findFirst()
                .orElseThrow()
                .at();
        Instant start = begun;
        if (reached != null) {
            Instant close = reached.atTime(CLOSES).atZone(Diary.ZONE).toInstant();
            millis.put("TO_DRAFT", open(close, begun));
            start = close.isBefore(begun) ? close : begun;
        }
        millis.put("REACHED_TO_SENT", open(start, sent));
        return millis;
    }

    /** Whose turn it is from that entry to the next one. */
    private static String turn(List<Entry> way, int last) {
        String turn = "";
        boolean touched = false;
        for (int i = 0; i <= last; i++) {
            switch (way.get(i).event()) {
                case "Draft begun", "Sent back", "Approval withdrawn" -> {
                    turn = "DRAFT";
                    touched = false;
                }
                case "Submitted for approval", "Approved", "Approval carried over" -> {
                    turn = isDecided(way, i) ? "TO_SENT" : "APPROVAL";
                    touched = false;
                }
                case "Draft saved", "Review taken" -> touched = true;
                case "Draft postponed", "Review given back" -> touched = false;
                default -> {}
            }
        }
        return turn.isEmpty() || turn.equals("TO_SENT") ? turn : turn + (touched ? "_WORKING" : "_WAITING");
    }

    /** Whether nobody was asked any more from there on. */
    private static boolean isDecided(List<Entry> way, int at) {
        return way.subList(at + 1, way.size()).stream()
                .map(Entry::event)
                .noneMatch(event -> Set.of("Approved", "Approval carried over", "Sent back", "Approval withdrawn")
                        .contains(event));
    }

    private static Instant firstSent(List<Entry> way) {
        return way.stream()
                .filter(entry -> Set.of("Mail sent", "Handed to the access point", "Delivery settled otherwise")
                        .contains(entry.event()))
                .map(Entry::at)
                .findFirst()
                .orElse(null);
    }

    private static Instant paid(List<Entry> way) {
        List<Entry> turns = new ArrayList<>(way);
        turns.removeIf(
                entry -> !Set.of("Paid", "Due again", "Not paid after all").contains(entry.event()));
        Entry last = turns.isEmpty() ? null : turns.get(turns.size() - 1);
        return last != null && last.event().equals("Paid") ? last.at() : null;
    }

    private static int times(List<Entry> way, String event) {
        return (int) way.stream().filter(entry -> entry.event().equals(event)).count();
    }

    private static boolean isIn(Instant moment, YearMonth from, YearMonth to) {
        YearMonth month = YearMonth.from(moment.atZone(Diary.ZONE));
        return !month.isBefore(from) && !month.isAfter(to);
    }

    /** Milliseconds of office hours. */
    static long open(Instant from, Instant to) {
        long millis = 0;
        LocalDate last = LocalDate.ofInstant(to, Diary.ZONE);
        for (LocalDate day = LocalDate.ofInstant(from, Diary.ZONE); !day.isAfter(last); day = day.plusDays(1)) {
            if (isWorked(day)) {
                long opens = day.atTime(OPENS).atZone(Diary.ZONE).toInstant().toEpochMilli();
                long closes = day.atTime(CLOSES).atZone(Diary.ZONE).toInstant().toEpochMilli();
                millis += Math.max(0, Math.min(closes, to.toEpochMilli()) - Math.max(opens, from.toEpochMilli()));
            }
        }
        return millis;
    }

    private static boolean isWorked(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !HOLIDAYS_OF_HAMBURG.contains(day);
    }
}
