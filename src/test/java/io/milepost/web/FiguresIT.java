package io.milepost.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.milepost.calendar.BusinessDays;
import io.milepost.insight.FailedStep;
import io.milepost.insight.FollowCourses;
import io.milepost.insight.NaiveCourse;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

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

    @Autowired
    private WebApplication.Undecided undecided;

    @Autowired
    private WebApplication.Failures failures;

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
        assertThat(behind.all("/items", "number")).containsExactly(number);
        assertThat(rest.get("greta", "/api/figures/receivables/invoices?practice=zoe&age=NOT_DUE")
                        .all("/items", "number"))
                .isEmpty();
    }

    @Test
    void everyAgeHasItsInvoicesAndTheyAddUpToAllThatIsOpen() {
        String project = aProjectOf("maya");
        jdbc.update("update project set practice_lead = 'ages' where code = ?", project);
        Map<Integer, String> numbers = new TreeMap<>();
        for (int days : List.of(-5, 0, 1, 30, 31, 60, 61, 90, 91, 400)) {
            recordHour(project, "a%d-%s".formatted(days, project));
            var invoice = Objects.requireNonNull(aDraftOf(project, "maya"));
            numbers.put(days, issue(invoice));
            jdbc.update(
                    "update receivable set due_date = ? where invoice_id = ?",
                    LocalDate.now(ZoneId.of("Europe/Berlin")).minusDays(days),
                    invoice.value());
        }

        agesHave(
                numbers,
                Map.of(
                        "NOT_DUE", List.of(0, -5),
                        "DAYS_1_TO_30", List.of(30, 1),
                        "DAYS_31_TO_60", List.of(60, 31),
                        "DAYS_61_TO_90", List.of(90, 61),
                        "OVER_90_DAYS", List.of(400, 91)));
        var overdue =
                rest.get("greta", "/api/figures/receivables/invoices?practice=ages&overdue=true&currency=EUR&size=3");
        assertThat(overdue.at("/total")).isEqualTo("8");
        assertThat(overdue.all("/items", "number")).containsExactly(numbers.get(400), numbers.get(91), numbers.get(90));
        var owed = rest.get("greta", "/api/figures/receivables?practice=ages").json();
        assertThat(owed.at("/clients/0/open").asText()).isEqualTo("1130.50");
        assertThat(owed.at("/clients/0/overdue").asText()).isEqualTo("904.40");
        assertThat(owed.at("/clients/0/daysOverdue").asInt()).isEqualTo(400);
    }

    private void agesHave(Map<Integer, String> numbers, Map<String, List<Integer>> expected) {
        var ages = rest.get("greta", "/api/figures/receivables?practice=ages")
                .json()
                .at("/currencies/0/ages");
        expected.forEach((age, days) -> {
            assertThat(find(ages, "age", age).path("invoices").asInt()).as(age).isEqualTo(days.size());
            assertThat(find(ages, "age", age).path("open").asText()).as(age).isEqualTo("226.10");
            assertThat(rest.get("greta", "/api/figures/receivables/invoices?practice=ages&age=" + age)
                            .all("/items", "number"))
                    .as(age)
                    .containsExactlyElementsOf(days.stream().map(numbers::get).toList());
        });
    }

    @Test
    void whatIsWithheldIsNotDueBeforeItIsReleased() {
        String project = aProjectOf("maya");
        jdbc.update("update project set practice_lead = 'withheld' where code = ?", project);
        String invoice = anInvoiceOf(project, 1);
        owes(invoice, "1190.00", "1130.50", "0", "59.50", 183, null);

        var owed = rest.get("greta", "/api/figures/receivables?practice=withheld")
                .json()
                .at("/currencies/0");
        assertThat(owed.path("open").asText()).isEqualTo("59.50");
        assertThat(owed.path("overdue").asText()).isEqualTo("0.00");
        assertThat(find(owed.path("ages"), "age", "NOT_DUE").path("open").asText())
                .isEqualTo("59.50");
        var listed = rest.get("greta", "/api/figures/receivables/invoices?practice=withheld&age=NOT_DUE");
        assertThat(listed.all("/items", "invoice")).containsExactly(invoice);
        assertThat(listed.json().at("/items/0/due").isNull()).isTrue();
        assertThat(rest.get("greta", "/api/figures/receivables/invoices?practice=withheld&overdue=true")
                        .at("/total"))
                .isEqualTo("0");
        jdbc.update("delete from receivable where invoice_id = ?", invoice);
    }

    /** What is open, split anew into what is withheld of it and the rest. */
    @Test
    void eachPartOfAnInvoiceHasItsOwnAgeAndTheyAddUp() {
        String project = aProjectOf("maya");
        jdbc.update("update project set practice_lead = 'parts' where code = ?", project);
        Map<String, Map<String, BigDecimal>> ages = new TreeMap<>();
        for (int i = 0; i < 120; i++) {
            String invoice = anInvoiceOf(project, i);
            BigDecimal gross = cents(1_000 + dice.nextInt(500_000));
            BigDecimal withheld = dice.nextInt(4) == 0 ? BigDecimal.ZERO : cents(dice.nextInt(20_000), gross);
            BigDecimal credited = dice.nextInt(3) > 0 ? BigDecimal.ZERO : cents(dice.nextInt(300_000), gross);
            BigDecimal left = gross.subtract(credited);
            BigDecimal paid = dice.nextInt(3) == 0 ? BigDecimal.ZERO : cents(dice.nextInt(500_000), left);
            int overdue = dice.nextInt(200) - 60;
            Integer released = dice.nextBoolean() ? null : dice.nextInt(200) - 60;
            owes(
                    invoice,
                    gross.toString(),
                    paid.toString(),
                    credited.toString(),
                    withheld.toString(),
                    overdue,
                    released);

            BigDecimal open = left.subtract(paid);
            BigDecimal kept = withheld.multiply(left)
                    .divide(gross, 2, RoundingMode.HALF_UP)
                    .min(open);
            add(ages, age(released == null ? null : Math.min(released, overdue)), invoice, kept);
            add(ages, age(overdue), invoice, open.subtract(kept));
        }

        var owed = rest.get("greta", "/api/figures/receivables?practice=parts")
                .json()
                .at("/currencies/0");
        long open = ages.values().stream()
                .flatMap(own -> own.keySet().stream())
                .distinct()
                .count();
        assertThat(owed.path("invoices").asLong()).isEqualTo(open);
        assertThat(rest.get("greta", "/api/figures/receivables/invoices?practice=parts")
                        .at("/total"))
                .isEqualTo(String.valueOf(open));
        ages.forEach((age, own) -> {
            JsonNode told = find(owed.path("ages"), "age", age);
            assertThat(told.path("invoices").asInt()).as(age).isEqualTo(own.size());
            assertThat(new BigDecimal(told.path("open").asText()))
                    .as(age)
                    .isEqualByComparingTo(own.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add));
            Map<String, BigDecimal> listed = new TreeMap<>();
            rest.get("greta", "/api/figures/receivables/invoices?practice=parts&size=500&age=" + age)
                    .json()
                    .path("items")
                    .forEach(item -> listed.put(
                            item.path("invoice").asText(),
                            new BigDecimal(item.path("open").asText())));
            assertThat(listed).as(age).isEqualTo(own);
        });
        jdbc.update(
                "delete from receivable where invoice_id in (select id from invoice where project_code = ?)", project);
    }

    private static void add(Map<String, Map<String, BigDecimal>> ages, String age, String invoice, BigDecimal part) {
        if (part.signum() > 0) {
            ages.computeIfAbsent(age, none -> new TreeMap<>()).merge(invoice, part, BigDecimal::add);
        }
    }

    private static String age(@Nullable Integer overdue) {
        return overdue == null || overdue <= 0
                ? "NOT_DUE"
                : overdue > 90
                        ? "OVER_90_DAYS"
                        : overdue > 60 ? "DAYS_61_TO_90" : overdue > 30 ? "DAYS_31_TO_60" : "DAYS_1_TO_30";
    }

    private static BigDecimal cents(int cents) {
        return BigDecimal.valueOf(cents, 2);
    }

    private static BigDecimal cents(int cents, BigDecimal atMost) {
        return cents(cents).min(atMost);
    }

    private void owes(
            String invoice,
            String gross,
            String paid,
            String credited,
            String withheld,
            int overdue,
            @Nullable Integer released) {
        LocalDate today = LocalDate.now(ZoneId.of("Europe/Berlin"));
        jdbc.update(
                "insert into receivable (invoice_id, currency, gross, paid, credited, withheld, due_date, withheld_due, version)"
                        + " values (?, 'EUR', ?, ?, ?, ?, ?, ?, 0)",
                invoice,
                new BigDecimal(gross),
                new BigDecimal(paid),
                new BigDecimal(credited),
                new BigDecimal(withheld),
                today.minusDays(overdue),
                released == null ? null : today.minusDays(released));
    }

    @Test
    void queriesOfClientsAreCountedByTheirAnswerAndLeadToTheirInvoices() {
        String project = aProjectOf("maya");
        jdbc.update("update project set practice_lead = 'queries' where code = ?", project);
        String open = aQuery(project, null, "2031-01-31T22:59:00Z");
        String upheld = aQuery(project, "UPHELD", "2031-01-31T23:01:00Z"); // in Berlin February has begun
        String credited = aQuery(project, "CREDITED_IN_PART", "2031-02-10T10:00:00Z");

        String february = "from=2031-02&to=2031-02&practice=queries";
        assertThat(rest.get("greta", "/api/figures/disputes?" + february).json().toString())
                .isEqualTo("{\"CREDITED_IN_PART\":1,\"UPHELD\":1}");
        assertThat(rest.get("greta", "/api/figures/disputes/invoices?" + february)
                        .all("/items", "invoice"))
                .containsExactly(credited, upheld);
        assertThat(rest.get(
                                "greta",
                                "/api/figures/disputes/invoices?outcome=OPEN&from=2031-01&to=2031-02&practice=queries")
                        .all("/items", "invoice"))
                .containsExactly(open);
    }

    private String aQuery(String project, @Nullable String outcome, String openedAt) {
        recordHour(project, "q%s-%s".formatted(openedAt, project));
        String invoice = Objects.requireNonNull(aDraftOf(project, "maya")).value();
        jdbc.update(
                "insert into dispute (id, invoice_id, reason, disputed_lines, text, name, opened_by, opened_at, outcome, version)"
                        + " values (?, ?, 'AMOUNT', '', 'Too much.', 'Ann', 'client', ?, ?, 0)",
                UUID.randomUUID().toString(),
                invoice,
                utc(Instant.parse(openedAt)),
                outcome);
        return invoice;
    }

    @Test
    void rejectedMilestonesAndStatementsWaitToo() {
        String project = aProjectOf("rita");
        jdbc.update(
                "insert into milestone (item_key, project, code, name, amount, reached_on, version)"
                        + " values (?, ?, 'M1', 'Survey', 100, ?, 0)",
                "milestone:%s:M1".formatted(project),
                project,
                LocalDate.now());
        jdbc.update(
                "insert into milestone_acceptance (id, item_key, in_process, project, milestone, round, days, outcome,"
                        + " answered_at, name, reason, version) values (?, ?, ?, ?, 'M1', 1, 5, 'REJECTED', ?, 'Ann', 'Half of it is missing.', 0)",
                UUID.randomUUID().toString(),
                "milestone:%s:M1".formatted(project),
                "milestone:%s:M1".formatted(project),
                project,
                utc(Instant.now()));
        String account = anAccount();
        String statement = anUnconfirmedStatementOf(account);
        anOpenEntryOf(statement, account, 2);

        JsonNode rejected = rest.get("greta", "/api/figures/waiting?projectManager=rita")
                .json()
                .at("/items/0");
        assertThat(rejected.path("kind").asText()).isEqualTo("SETTLE_REJECTION");
        assertThat(rejected.path("reference").asText()).isEqualTo(project + "/M1");
        assertThat(rejected.path("who").asText()).isEqualTo("rita");
        assertThat(rejected.path("detail").asText()).isEqualTo("Half of it is missing.");
        assertThat(rejected.path("invoice").isNull()).isTrue();
        JsonNode paid =
                find(rest.get("greta", "/api/figures/waiting").json().path("items"), "kind", "CONFIRM_PAYMENTS");
        assertThat(paid.path("reference").asText()).isEqualTo("2026/7");
        assertThat(paid.path("amount").asText()).isEqualTo("41.00");
        assertThat(paid.path("who").asText()).isEqualTo("accounting");
        assertThat(rest.get("greta", "/api/figures/waiting?projectManager=rita")
                        .json()
                        .path("total")
                        .asInt())
                .isEqualTo(1);
        jdbc.update("delete from statement_entry where statement_id = ?", statement);
        jdbc.update("delete from milestone_acceptance where project = ?", project);
    }

    @Test
    void aMilestoneWhoseMailCameBackWaitsSinceItsClientWasAsked() {
        String project = aProjectOf("ruth");
        String item = "milestone:%s:M1".formatted(project);
        jdbc.update(
                "insert into milestone (item_key, project, code, name, amount, reached_on, version)"
                        + " values (?, ?, 'M1', 'Survey', 100, '2031-03-03', 0)",
                item,
                project);
        jdbc.update(
                "insert into milestone_acceptance (id, item_key, in_process, project, milestone, round, days, asked_at,"
                        + " asked_address, hindrance, name, reason, version)"
                        + " values (?, ?, ?, ?, 'M1', 1, 5, ?, 'a@client.test', 'Nobody is called so.', '', '', 0)",
                UUID.randomUUID().toString(),
                item,
                item,
                project,
                utc(Instant.parse("2031-03-05T10:00:00Z")));

        JsonNode unasked = rest.get("greta", "/api/figures/waiting?projectManager=ruth")
                .json()
                .at("/items/0");
        assertThat(unasked.path("kind").asText()).isEqualTo("GET_ACCEPTANCE");
        assertThat(unasked.path("who").asText()).isEqualTo("ruth");
        assertThat(unasked.path("since").asText()).isEqualTo("2031-03-05T10:00:00Z");
        jdbc.update("delete from milestone_acceptance where project = ?", project);
    }

    @Test
    void anOverdueInvoiceWithoutAReminderLeftWaitsForAccounting() {
        String project = aProjectOf("rosa");
        String invoice = anInvoiceOf(project, 1);
        undecided.since.put(invoice, Instant.parse("2031-03-05T10:00:00Z"));

        JsonNode overdue = rest.get("greta", "/api/figures/waiting?projectManager=rosa")
                .json()
                .at("/items/0");
        assertThat(overdue.path("kind").asText()).isEqualTo("DECIDE_OVERDUE");
        assertThat(overdue.path("invoice").asText()).isEqualTo(invoice);
        assertThat(overdue.path("who").asText()).isEqualTo("accounting");
        assertThat(overdue.path("since").asText()).isEqualTo("2031-03-05T10:00:00Z");
        assertThat(rest.get("greta", "/api/figures/waiting?projectManager=omar").all("/items", "invoice"))
                .doesNotContain(invoice);
        undecided.since.clear();
    }

    @Test
    void ofAllThatWaitsNothingIsLeftOutOfAFileOrBehindANumber() {
        String account = anAccount();
        List<String> statements = new ArrayList<>();
        for (int i = 0; i < 1_010; i++) {
            statements.add(anUnconfirmedStatementOf(account));
        }

        var shown = rest.get("greta", "/api/figures/waiting").json();
        int total = shown.path("total").asInt();
        assertThat(total).isGreaterThanOrEqualTo(1_010);
        assertThat(shown.path("items")).hasSize(1_000);
        assertThat(csv("waiting").text().lines().skip(1)).hasSize(total);

        int count =
                find(shown.path("people"), "who", "accounting").path("count").asInt();
        var last = rest.get("greta", "/api/figures/waiting?who=accounting&size=500&page=2")
                .json();
        assertThat(last.path("total").asInt()).isEqualTo(count);
        assertThat(last.path("items")).hasSize(count - 1_000);
        assertThat(last.path("items"))
                .allSatisfy(item -> assertThat(item.path("who").asText()).isEqualTo("accounting"));
        assertThat(csv("waiting?who=accounting").text().lines().skip(1)).hasSize(count);

        statements.forEach(id -> jdbc.update("delete from statement_entry where statement_id = ?", id));
    }

    private OverRest.Answer csv(String figure) {
        return rest.send(
                "greta",
                MockMvcRequestBuilders.get(URI.create("/api/figures/" + figure)).accept("text/csv"));
    }

    private String anAccount() {
        String account = "DE" + UUID.randomUUID().toString().replaceAll("\\D", "");
        jdbc.update("insert into bank_account (iban, version) values (?, 0)", account);
        return account;
    }

    private String anUnconfirmedStatementOf(String account) {
        String statement = UUID.randomUUID().toString();
        jdbc.update(
                "insert into bank_statement (id, account, currency, number, from_day, to_day, format, file_sha256, imported_by,"
                        + " imported_at, version) values (?, ?, 'EUR', '2026/7', ?, ?, 'CAMT', 'x', 'felix', ?, 0)",
                statement,
                account,
                LocalDate.now(),
                LocalDate.now(),
                utc(Instant.now()));
        anOpenEntryOf(statement, account, 1);
        return statement;
    }

    private void anOpenEntryOf(String statement, String account, int position) {
        jdbc.update(
                "insert into statement_entry (statement_id, position, account, entry_key, booked_on, valued_on, direction,"
                        + " returned, amount, charges, currency, text, structured, end_to_end, payer, payer_iban,"
                        + " bank_reference, format, state, version) values (?, ?, ?, ?, ?, ?, 'IN', false, 20.5, 0, 'EUR',"
                        + " '', '', '', '', '', '', 'CAMT', 'OPEN', 0)",
                statement,
                position,
                account,
                statement + position,
                LocalDate.now(),
                LocalDate.now());
    }

    @Test
    void theMonthsAreCountedByTheFirmsCalendar() {
        YearMonth now = YearMonth.now(ZoneId.of("Europe/Berlin"));

        var told = rest.get("greta", "/api/figures/steps?months=12").json();

        assertThat(told.at("/months/0/month").asText())
                .isEqualTo(now.minusMonths(11).toString());
        assertThat(told.path("months").findValuesAsText("month")).hasSize(12).endsWith(now.toString());
        assertThat(rest.get("greta", "/api/figures/steps?months=0").status()).isEqualTo(400);
        assertThat(rest.get("greta", "/api/figures/steps?months=121").status()).isEqualTo(400);
        assertThat(rest.get("greta", "/api/figures/steps?months=3&from=2026-11").at("/detail"))
                .contains("not both");
    }

    @Test
    void failedStepsAreNarrowedToWhoseTheyAre() {
        String own = aProjectOf("nora");
        String others = aProjectOf("maya");
        for (String project : List.of(own, others)) {
            failures.steps.add(new FailedStep(
                    "Issue invoice", project + "/M1", null, project, "No", Instant.parse("2031-03-05T10:00:00Z")));
        }
        try {
            assertThat(rest.get("greta", "/api/figures/failures?projectManager=nora")
                            .json()
                            .findValuesAsText("project"))
                    .containsExactly(own);
            assertThat(rest.get("greta", "/api/figures/failures").json().findValuesAsText("project"))
                    .containsExactly(own, others);
        } finally {
            failures.steps.clear();
        }
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
                "disputes/invoices",
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
        assertThat(csv("disputes/invoices?from=2026-13").at("/detail")).isEqualTo("Write months like 2026-11.");
        assertThat(rest.get("greta", "/api/figures/steps?from=2026-12&to=2026-11")
                        .at("/detail"))
                .contains("the first one first");
        assertThat(rest.get("greta", "/api/figures/steps/NONSENSE/invoices").status())
                .isIn(400, 404);
        assertThat(rest.get("greta", "/api/figures/receivables/invoices?currency=EURO")
                        .at("/detail"))
                .isEqualTo("Write currencies like EUR.");
        assertThat(rest.get("greta", "/api/figures/receivables/invoices?age=OLD")
                        .status())
                .isEqualTo(400);
        assertThat(rest.get("greta", "/api/figures/disputes/invoices?size=501").at("/detail"))
                .contains("1 to 500");
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
