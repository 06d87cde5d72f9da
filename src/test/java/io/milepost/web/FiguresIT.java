package io.milepost.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.milepost.calendar.BusinessDays;
import io.milepost.insight.FollowCourses;
import io.milepost.insight.NaiveCourse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Every figure over the past is what the timelines come to, counted anew by this test: minute by minute, invoice by invoice. */
class FiguresIT extends IssuingTest {
    private static final long SEED = 20261130;
    private static final Instant FIRST = Instant.parse("2031-08-04T07:00:00Z");

    @Autowired
    private FollowCourses followCourses;

    @Autowired
    private BusinessDays calendar;

    @Autowired
    private JdbcTemplate jdbc;

    private final Random dice = new Random(SEED);

    @BeforeEach
    void nothingWasReadYet() {
        jdbc.update("update course_reader set read_until = '1970-01-01 00:00:00'");
    }

    /** Timelines go on in pieces, so that what was counted is counted again when it has become something else. */
    @Test
    void everyFigureIsWhatTheTimelinesComeTo() {
        List<String> projects = List.of(aProjectOf("maya"), aProjectOf("omar"), aProjectOf("maya"));
        Map<String, List<NaiveCourse.Entry>> ways = new LinkedHashMap<>();
        for (int i = 0; i < 90; i++) {
            ways.put(anInvoiceOf(projects.get(i % 3), i), way(FIRST.plus(Duration.ofHours(100L * i))));
        }
        tellInPieces(ways);

        sameAsNaive("2031-08", "2032-12", "", null);
        sameAsNaive("2031-08", "2032-12", "&projectManager=omar", "omar");
        sameAsNaive("2031-10", "2031-12", "&projectManager=maya", "maya");
        sameAsNaive("2032-01", "2032-01", "", null);
    }

    @Test
    void theInvoicesBehindAFigureAreNamedTheLargestFirst() {
        String project = aProjectOf("kim");
        String slow = anInvoiceOf(project, 1);
        String fast = anInvoiceOf(project, 2);
        tellAll(slow, straight("2024-03-04T09:00:00Z", 600));
        tellAll(fast, straight("2024-03-05T09:00:00Z", 30));
        followCourses.follow();

        var found = rest.get("greta", "/api/figures/steps/TO_SENT/invoices?from=2024-03&to=2024-03&projectManager=kim");
        assertThat(found.all("/items", "invoice")).containsExactly(slow, fast);
        assertThat(found.at("/total")).isEqualTo("2");
        var quick = rest.get(
                "greta",
                "/api/figures/steps/SENT_BACK/invoices?from=2024-03&to=2024-03&projectManager=kim&exactly=0&size=1");
        assertThat(quick.at("/total")).isEqualTo("2");
        assertThat(quick.all("/items", "invoice")).hasSize(1);
    }

    @Test
    void whatWaitsSaysOnWhomAndSinceWhen() {
        String project = aProjectOf("maya");
        recordHour(project, "w-" + project);
        var draft = Objects.requireNonNull(aDraftOf(project, "maya"));
        var waiting =
                rest.get("greta", "/api/figures/waiting?projectManager=maya").json();
        JsonNode own = find(waiting.path("items"), "invoice", draft.value());
        assertThat(own.path("kind").asText()).isEqualTo("FINISH_DRAFT");
        assertThat(own.path("who").asText()).isEqualTo("maya");
        assertThat(find(waiting.path("people"), "who", "maya").path("name").asText())
                .isEqualTo("Maya Example");

        submitDraft.submit(draft, "maya");
        decideGates.decide(draft);
        jdbc.update("update approval_gate set asked_at = ? where invoice_id = ?", utc(Instant.now()), draft.value());
        own = find(rest.get("greta", "/api/figures/waiting").json().path("items"), "invoice", draft.value());
        assertThat(own.path("kind").asText()).isEqualTo("APPROVE");
        assertThat(own.path("who").asText()).isEqualTo("practice-leads");
    }

    @Test
    void whatIsOwedIsToldByAgeAndClientAndAddsUp() {
        String project = aProjectOf("maya");
        jdbc.update("update project set practice_lead = 'zoe' where code = ?", project);
        recordHour(project, "o-" + project);
        var invoice = Objects.requireNonNull(aDraftOf(project, "maya"));
        String number = issue(invoice);
        jdbc.update(
                "update receivable set due_date = ? where invoice_id = ?",
                LocalDate.now().minusDays(45),
                invoice.value());

        var owed = rest.get("greta", "/api/figures/receivables?practice=zoe").json();
        assertThat(owed.at("/currencies/0/open").asText()).isEqualTo("113.05");
        assertThat(owed.at("/currencies/0/overdue").asText()).isEqualTo("113.05");
        assertThat(owed.at("/currencies/0/daysOutstanding").asText()).isEqualTo("90.0");
        assertThat(find(owed.at("/currencies/0/ages"), "age", "DAYS_31_TO_60")
                        .path("open")
                        .asText())
                .isEqualTo("113.05");
        assertThat(owed.at("/clients/0/daysOverdue").asInt()).isEqualTo(45);
        assertThat(owed.at("/clients/0/overdueBase").asText()).isEqualTo("113.05");
        var behind = rest.get("greta", "/api/figures/receivables/invoices?practice=zoe&age=DAYS_31_TO_60");
        assertThat(behind.all("", "number")).containsExactly(number);
        assertThat(rest.get("greta", "/api/figures/receivables/invoices?practice=zoe&age=NOT_DUE")
                        .all("", "number"))
                .isEmpty();
    }

    @Test
    void figuresAreForManagersAndAccounting() {
        for (String path : List.of(
                "steps",
                "steps/TO_SENT/invoices",
                "waiting",
                "receivables",
                "receivables/invoices",
                "disputes",
                "failures",
                "scopes")) {
            assertThat(rest.get("greta", "/api/figures/" + path).status())
                    .as(path)
                    .isEqualTo(200);
            assertThat(rest.get("felix", "/api/figures/" + path).status())
                    .as(path)
                    .isEqualTo(200);
            assertThat(rest.get("maya", "/api/figures/" + path).status())
                    .as(path)
                    .isEqualTo(403);
            assertThat(rest.get("ada", "/api/figures/" + path).status())
                    .as(path)
                    .isEqualTo(403);
        }
    }

    @Test
    void whatIsAskedForWronglyIsRefusedInWords() {
        assertThat(rest.get("greta", "/api/figures/steps?from=2026-13").at("/detail"))
                .isEqualTo("Write months like 2026-11.");
        assertThat(rest.get("greta", "/api/figures/steps?from=2026-12&to=2026-11")
                        .at("/detail"))
                .contains("the first one first");
        assertThat(rest.get("greta", "/api/figures/steps/NONSENSE/invoices").status())
                .isIn(400, 404);
    }

    private void sameAsNaive(String from, String to, String scope, String projectManager) {
        var told = rest.get("greta", "/api/figures/steps?from=%s&to=%s%s".formatted(from, to, scope))
                .json();
        Map<String, List<Integer>> expected = naive(YearMonth.parse(from), YearMonth.parse(to), projectManager);
        for (JsonNode measure : told.path("measures")) {
            String name = measure.path("measure").asText();
            List<Integer> sizes = expected.getOrDefault(name, List.of());
            assertThat(measure.path("invoices").asInt()).as(name).isEqualTo(sizes.size());
            assertThat(measure.path("total").asLong())
                    .as(name)
                    .isEqualTo(sizes.stream().mapToLong(size -> size).sum());
            if (!sizes.isEmpty()) {
                assertThat(measure.path("median").asInt()).as(name).isEqualTo(sizes.get((sizes.size() + 1) / 2 - 1));
                assertThat(measure.path("p90").asInt())
                        .as(name)
                        .isEqualTo(sizes.get((int) Math.ceil(sizes.size() * 0.9) - 1));
            }
        }
        List<Integer> back = expected.getOrDefault("SENT_BACK", List.of());
        assertThat(back).isNotEmpty();
        assertThat(told.path("sent").asInt()).isEqualTo(back.size());
        assertThat(told.path("sentBack").asInt())
                .isEqualTo(back.stream().mapToInt(times -> times).sum());
        assertThat(told.path("firstPass").asInt()).isEqualTo(Collections.frequency(back, 0));
        assertThat(told.path("straightThrough").asInt())
                .isEqualTo(Collections.frequency(expected.getOrDefault("STRAIGHT_THROUGH", List.of()), 1));
    }

    private Map<String, List<Integer>> naive(YearMonth from, YearMonth to, String projectManager) {
        Map<String, List<Integer>> sizes = new TreeMap<>();
        for (String invoice : jdbc.queryForList(
                "select i.id from invoice i join project p on p.code = i.project_code where i.kind <> 'CREDIT_NOTE'"
                        + (projectManager == null ? "" : " and p.project_manager = '" + projectManager + "'"),
                String.class)) {
            NaiveCourse way = new NaiveCourse(
                    jdbc.query(
                            "select happened_at, event from timeline_entry where invoice_id = ? order by seq",
                            (row, n) -> new NaiveCourse.Entry(
                                    row.getObject(1, LocalDateTime.class).toInstant(ZoneOffset.UTC), row.getString(2)),
                            invoice),
                    this::isOpen);
            Instant sent = way.sent();
            if (sent != null && isIn(sent, from, to)) {
                way.minutes().forEach((measure, minutes) -> add(sizes, measure, minutes));
                add(sizes, "SENT_BACK", way.times("Sent back"));
                add(sizes, "STRAIGHT_THROUGH", way.times("Sent back") + way.times("Approved") == 0 ? 1 : 0);
            }
            Instant paid = way.paid();
            if (sent != null && paid != null && isIn(paid, from, to)) {
                add(sizes, "TO_PAID", (int) ChronoUnit.MINUTES.between(sent, paid));
            }
        }
        sizes.values().forEach(Collections::sort);
        return sizes;
    }

    /** Told to two digits, as the figures are. */
    private static void add(Map<String, List<Integer>> sizes, String measure, int size) {
        double power = Math.pow(10, Math.max(0, String.valueOf(size).length() - 2));
        sizes.computeIfAbsent(measure, none -> new ArrayList<>()).add((int) (Math.round(size / power) * power));
    }

    private boolean isIn(Instant moment, YearMonth from, YearMonth to) {
        YearMonth month = YearMonth.from(moment.atZone(calendar.zone()));
        return !month.isBefore(from) && !month.isAfter(to);
    }

    private final Map<LocalDate, Boolean> businessDays = new HashMap<>();

    private boolean isOpen(Instant minute) {
        LocalDateTime wall = minute.atZone(calendar.zone()).toLocalDateTime();
        return businessDays.computeIfAbsent(wall.toLocalDate(), calendar::has)
                && !wall.toLocalTime().isBefore(calendar.hours().opens())
                && wall.toLocalTime().isBefore(calendar.hours().closes());
    }

    private List<NaiveCourse.Entry> way(Instant start) {
        List<String> events = new ArrayList<>(List.of("Draft begun"));
        for (int round = dice.nextInt(3); round > 0; round--) {
            draft(events);
            events.addAll(dice.nextBoolean() ? List.of("Review taken", "Sent back") : List.of("Sent back"));
        }
        draft(events);
        for (int gates = dice.nextInt(3); gates > 0; gates--) {
            events.addAll(dice.nextBoolean() ? List.of("Review taken", "Approved") : List.of("Approved"));
        }
        events.addAll(List.of("Issued", dice.nextBoolean() ? "Mail sent" : "Handed to the access point"));
        if (dice.nextInt(3) > 0) {
            events.addAll(List.of("Payment received", "Paid"));
            if (dice.nextInt(4) == 0) {
                events.addAll(List.of("Payment reversed", "Due again"));
                events.addAll(dice.nextBoolean() ? List.of("Paid") : List.of());
            }
        }
        if (dice.nextInt(12) == 0) {
            events = events.subList(0, 1 + dice.nextInt(events.size()));
        }
        List<NaiveCourse.Entry> way = new ArrayList<>();
        Instant at = start;
        for (String event : events) {
            way.add(new NaiveCourse.Entry(at, event));
            at = at.plus(Duration.ofMinutes(dice.nextInt(event.startsWith("Mail") ? 40_000 : 700)));
        }
        return way;
    }

    private void draft(List<String> events) {
        if (dice.nextBoolean()) {
            events.add("Draft saved");
        }
        if (dice.nextInt(5) == 0) {
            events.add("Draft postponed");
        }
        events.add("Submitted for approval");
    }

    private static List<NaiveCourse.Entry> straight(String start, int minutes) {
        Instant at = Instant.parse(start);
        return List.of(
                new NaiveCourse.Entry(at, "Draft begun"),
                new NaiveCourse.Entry(at, "Submitted for approval"),
                new NaiveCourse.Entry(at, "Issued"),
                new NaiveCourse.Entry(at.plus(Duration.ofMinutes(minutes)), "Mail sent"));
    }

    private void tellInPieces(Map<String, List<NaiveCourse.Entry>> ways) {
        record Told(String invoice, int seq, NaiveCourse.Entry entry) {}
        List<Told> all = new ArrayList<>();
        ways.forEach((invoice, way) -> {
            for (int seq = 1; seq <= way.size(); seq++) {
                all.add(new Told(invoice, seq, way.get(seq - 1)));
            }
        });
        all.sort(Comparator.comparing(told -> told.entry().at()));
        for (Told told : all) {
            entry(told.invoice(), told.seq(), told.entry());
            if (dice.nextInt(100) == 0) {
                followCourses.follow();
            }
        }
        followCourses.follow();
    }

    private void tellAll(String invoice, List<NaiveCourse.Entry> way) {
        for (int seq = 0; seq < way.size(); seq++) {
            entry(invoice, seq + 1, way.get(seq));
        }
    }

    private void entry(String invoice, int seq, NaiveCourse.Entry entry) {
        jdbc.update(
                "insert into timeline_entry (invoice_id, seq, happened_at, actor, event, detail, previous_hash, hash)"
                        + " values (?, ?, ?, 'test', ?, '', '', '')",
                invoice,
                seq,
                utc(entry.at()),
                entry.event());
    }

    private String anInvoiceOf(String project, int number) {
        String id = UUID.randomUUID().toString();
        jdbc.update(
                "insert into invoice (id, business_key, project_code, client_code, currency, state, cut_off, subject, net,"
                        + " vat, gross, written_off, created_at, version, kind)"
                        + " values (?, ?, ?, 'HAFENBAU', 'EUR', 'DISCARDED', '2026-11-20', 's', 0, 0, 0, 0, ?, 0, 'INVOICE')",
                id,
                project + "/figure-" + number,
                project,
                utc(FIRST));
        return id;
    }

    private static LocalDateTime utc(Instant moment) {
        return LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
    }

    private static JsonNode find(JsonNode array, String key, String text) {
        for (JsonNode each : array) {
            if (each.path(key).asText().equals(text)) {
                return each;
            }
        }
        throw new AssertionError("no %s %s in %s".formatted(key, text, array));
    }
}
