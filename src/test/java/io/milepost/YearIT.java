package io.milepost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.milepost.billing.AgreeTerms;
import io.milepost.client.RegisterClient;
import io.milepost.insight.FollowCourses;
import io.milepost.project.ImportTimeEntries;
import io.milepost.project.RegisterProject;
import io.milepost.year.Accounting;
import io.milepost.year.Books;
import io.milepost.year.Books.Book;
import io.milepost.year.Cash;
import io.milepost.year.Clients;
import io.milepost.year.Corrections;
import io.milepost.year.Diary;
import io.milepost.year.Drafts;
import io.milepost.year.NaiveClaims;
import io.milepost.year.NaiveSteps;
import io.milepost.year.NaiveUnbilled;
import io.milepost.year.NaiveWaiting;
import io.milepost.year.Office;
import io.milepost.year.Projects;
import io.milepost.year.Projects.Work;
import io.milepost.year.Reviews;
import io.milepost.year.SameFigures;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * A year of invoices that people draft, review, issue, query, credit, remind of, pay and mispay, and give up on, through the
 * real processes while the clock goes on. In the end every cent is explained by what happened, and every figure is what this
 * test reckons itself. Each build lives through 60 invoices; {@code -Dyear.invoices=400}, which takes some minutes, held with
 * this seed, too. {@code -Dyear.seed=} is another year.
 */
@RunningMilepost
@ClockStandsAt("2026-01-05T07:30:00Z")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class YearIT {
    private static final Instant BEGIN = Instant.parse("2026-01-05T07:30:00Z");
    private static final Instant END = Instant.parse("2027-01-08T10:20:30Z");
    private static final int DAYS_OF_NEW_WORK = 330;
    private static final long SEED = Long.getLong("year.seed", 2026);

    @LocalServerPort
    private int port;

    @Autowired
    private MovedClock clock;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private ManagementService management;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private FollowCourses followCourses;

    @Autowired
    private RegisterClient registerClient;

    @Autowired
    private RegisterProject registerProject;

    @Autowired
    private AgreeTerms agreeTerms;

    @Autowired
    private ImportTimeEntries importTimeEntries;

    private Office office;
    private Cash cash;
    private List<Work> projects;
    private List<Book> books;

    @DynamicPropertySource
    static void alone(DynamicPropertyRegistry registry) {
        registry.add("milepost.sign-in.attempts-per-address", () -> 1000);
        registry.add("milepost.figures.every", () -> "0s");
        registry.add("milepost.bounds.net-per-client-and-day", () -> "26000");
    }

    protected int invoices() {
        return Integer.getInteger("year.invoices", 60);
    }

    @BeforeAll
    void aYear() throws IOException {
        endTheDemosSchedule();
        Random dice = new Random(SEED);
        Diary diary = new Diary(clock, management, dice);
        office = new Office(port, tasks, jdbc);
        cash = new Cash(diary, office, dice);
        Reviews reviews = new Reviews(diary, office, dice);
        Accounting accounting = new Accounting(diary, office, cash, jdbc, dice);
        Corrections corrections = new Corrections(diary, office, reviews, dice);
        Clients clients = new Clients(diary, cash, corrections, accounting, jdbc, dice);
        Drafts drafts = new Drafts(diary, office, reviews, importTimeEntries, jdbc, dice, clients::get);
        remindersCostSomething();
        projects = new Projects(registerClient, registerProject, agreeTerms).begin();
        for (int i = 0; i < invoices(); i++) {
            Work work = projects.get(dice.nextInt(projects.size()));
            diary.later(0, DAYS_OF_NEW_WORK, () -> drafts.begin(work));
        }
        everyMorning(diary, accounting);
        try {
            diary.live(END);
        } catch (RuntimeException | AssertionError broken) {
            throw new AssertionError("In the year of seed %d, on %s".formatted(SEED, diary.now()), broken);
        }
        followCourses.follow();
        books = new Books(jdbc).read();
    }

    /** Its drafts are nobody's in this year. */
    private void endTheDemosSchedule() {
        var ended = Caller.basic(port, "omar")
                .post("/api/billing-schedules/QUAY/CYCLE-1/end", "{\"lastDay\": \"2025-12-31\"}");
        assertThat(ended.status()).as(ended.toString()).isEqualTo(200);
        management
                .createJobQuery()
                .processDefinitionKey("billing-cycle")
                .list()
                .forEach(job -> management.executeJob(job.getId()));
    }

    private void everyMorning(Diary diary, Accounting accounting) {
        for (int day = 1; day < 370; day++) {
            diary.at(BEGIN.plusSeconds(day * 86_400L), accounting::look);
            if (day % 30 == 0) {
                diary.at(BEGIN.plusSeconds(day * 86_400L + 60), followCourses::follow);
            }
        }
    }

    private void remindersCostSomething() throws IOException {
        String policy = Files.readString(Path.of("processes/reminder-policy.dmn"));
        for (String each : List.of("Fee_Second", "Interest_Second", "Fee_Last", "Interest_Last")) {
            String value = each.startsWith("Fee") ? "\"5.00\"" : "\"9\"";
            policy = policy.replaceFirst("(<outputEntry id=\"%s\">\\s*<text>)".formatted(each), "$1" + value);
        }
        assertThat(office.as("ada").deploy("reminder-policy.dmn", policy).status())
                .isEqualTo(200);
    }

    @Test
    void everythingThatCanHappenToAnInvoiceHappened() {
        assumeTrue(invoices() >= 60, "a smaller firm lives through less");
        assertThat(books.size()).as("issued").isGreaterThan(invoices() * 3 / 4);
        assertThat(jdbc.queryForList("select distinct event from timeline_entry", String.class))
                .as("seed " + SEED)
                .contains(
                        "Draft saved",
                        "Draft postponed",
                        "Draft discarded",
                        "Review taken",
                        "Review given back",
                        "Sent back",
                        "Escalated",
                        "Credited",
                        "Credit note withdrawn",
                        "Queried by the client",
                        "Client's query answered",
                        "Client reminded",
                        "Payment promised",
                        "Charges waived",
                        "Payment reversed",
                        "Due again",
                        "Overpayment paid back",
                        "Write-off asked for",
                        "Written off",
                        "Write-off declined",
                        "Write-off recovered");
        assertThat(jdbc.queryForList("select distinct outcome from dispute where outcome is not null", String.class))
                .contains("UPHELD", "CREDITED_IN_PART", "CREDITED_IN_FULL", "OTHERWISE");
        assertThat(books).anyMatch(book -> book.overpaid().signum() > 0);
        assertThat(books).anyMatch(book -> book.chargesPaid().signum() > 0);
        assertThat(books).anyMatch(book -> book.balance().signum() > 0);
    }

    /** Issued less credited, paid and written off is open; what came in beyond that is overpaid, or pays fees and interest. */
    @Test
    void everyReceivableIsExplained() {
        for (Book book : books) {
            JsonNode told = office.get("/api/invoices/" + book.invoice());
            BigDecimal open = new BigDecimal(told.path("amountDue").asText());
            BigDecimal overpaid = new BigDecimal(told.path("overpaid").asText());
            assertThat(told.path("prepaid").asText()).as(book.number()).isEqualTo("0.00");
            assertThat(book.credited()).as(book.number()).isNotNegative();
            assertThat(book.balance())
                    .as("%s, seed %d: %s", book.number(), SEED, book)
                    .isEqualByComparingTo(open.subtract(overpaid).subtract(book.chargesPaid()));
            assertThat(overpaid).as("%s overpaid: %s", book.number(), book).isEqualByComparingTo(book.overpaid());
            assertThat(open.signum() * book.beyond().signum()).as(book.number()).isZero();
            assertThat(new BigDecimal(told.path("amountPaid").asText()))
                    .as(book.number())
                    .isEqualByComparingTo(cash.notebook().get(book.invoice()));
            assertThat(book.paid())
                    .as(book.number())
                    .isEqualByComparingTo(told.path("amountPaid").asText());
        }
    }

    /** Of what was sent that is; without asking the timeline whether it was paid. */
    @Test
    void whatIsCountedAsPaidIsPaid() {
        Set<String> counted = new NaiveSteps(jdbc)
                .sizes(YearMonth.parse("2026-01"), YearMonth.parse("2027-01"), "")
                .get("TO_PAID")
                .keySet();
        for (Book book : books) {
            boolean paid = book.paid().signum() > 0
                    && book.writtenOff().add(book.recovered()).signum() == 0;
            if (book.balance().signum() > 0) {
                assertThat(counted).as("due: " + book).doesNotContain(book.invoice());
            } else if (paid) {
                assertThat(counted).as("paid: " + book).contains(book.invoice());
            }
        }
    }

    @Test
    void issuedLessCreditedPaidAndWrittenOffIsOpenForEachClientAndInTotal() {
        JsonNode told = office.get("/api/figures/receivables");
        Map<String, BigDecimal> open = new TreeMap<>();
        told.path("clients")
                .forEach(client -> open.put(
                        client.path("client").asText() + " "
                                + client.path("currency").asText(),
                        new BigDecimal(client.path("open").asText())));
        told.path("currencies")
                .forEach(currency -> open.put(
                        currency.path("currency").asText(),
                        new BigDecimal(currency.path("open").asText())));
        Map<String, BigDecimal> owed = new TreeMap<>();
        for (String by : List.of("concat(i.client_code, ' ', i.currency)", "i.currency")) {
            jdbc.query(
                    "select %s, sum(r.owed) from receivable r join invoice i on i.id = r.invoice_id group by %s"
                            .formatted(by, by),
                    row -> {
                        owed.put(row.getString(1), row.getBigDecimal(2));
                    });
        }
        for (Function<Book, String> by :
                List.<Function<Book, String>>of(book -> book.client() + " " + book.currency(), Book::currency)) {
            books.stream().collect(Collectors.groupingBy(by)).forEach((whose, own) -> {
                BigDecimal balance = sum(own, Book::issued)
                        .subtract(sum(own, Book::credited))
                        .subtract(sum(own, Book::received))
                        .subtract(sum(own, Book::reversed))
                        .subtract(sum(own, Book::paidBack))
                        .subtract(sum(own, Book::writtenOff))
                        .subtract(sum(own, Book::recovered));
                assertThat(open.getOrDefault(whose, BigDecimal.ZERO)
                                .subtract(sum(own, Book::overpaid))
                                .subtract(sum(own, Book::chargesPaid)))
                        .as("%s, seed %d", whose, SEED)
                        .isEqualByComparingTo(balance);
                assertThat(owed.get(whose)).as("owed of " + whose).isEqualByComparingTo(balance);
                open.remove(whose);
            });
        }
        assertThat(open).as("owed by whom nothing was issued to").isEmpty();
    }

    @Test
    void whatIsOpenIsFollowedUpOnceAndWhatIsSettledIsNot() {
        for (Book book : books) {
            String key =
                    jdbc.queryForObject("select business_key from invoice where id = ?", String.class, book.invoice());
            long followed = runtime.createProcessInstanceQuery()
                    .processDefinitionKey("payment-follow-up")
                    .variableValueEquals("invoiceId", book.invoice())
                    .count();
            long lifecycles = runtime.createProcessInstanceQuery()
                    .processDefinitionKey("invoice-lifecycle")
                    .processInstanceBusinessKey(key)
                    .count();
            boolean open = book.balance().signum() > 0;
            assertThat(followed).as("%s, seed %d", book.number(), SEED).isEqualTo(open ? 1 : 0);
            assertThat(lifecycles).as("%s, seed %d", book.number(), SEED).isEqualTo(open ? 1 : 0);
        }
        assertThat(runtime.createIncidentQuery().count()).isZero();
        assertThat(management.createJobQuery().withException().count()).isZero();
    }

    @Test
    void everyLevelOfRemindersWasSentOnceAndInItsOrder() {
        assertThat(jdbc.queryForList(
                        "select invoice_id from reminder group by invoice_id"
                                + " having count(*) <> max(level) or count(distinct level) <> count(*)",
                        String.class))
                .isEmpty();
        assertThat(jdbc.queryForObject("select count(*) from notice where occasion like 'reminder-%'", Integer.class))
                .isEqualTo(jdbc.queryForObject("select count(*) from reminder", Integer.class))
                .isPositive();
        assertThat(jdbc.queryForObject("select max(level) from reminder", Integer.class))
                .isEqualTo(3);
    }

    @Test
    void theLedgerHoldsAndEveryTimelineIsVerified() {
        JsonNode ledger = office.as("ada").get("/actuator/ledger?scope=all").json();
        assertThat(ledger.path("holds").asBoolean()).as(ledger.toString()).isTrue();
        for (Book book : books) {
            assertThat(office.get("/api/invoices/%s/timeline".formatted(book.invoice()))
                            .path("verified")
                            .asBoolean())
                    .as(book.number())
                    .isTrue();
        }
    }

    @Test
    void everyStepTookWhatTheTimelinesSay() {
        SameFigures same = figures();
        same.steps("2026-01", "2027-01", "", "");
        same.steps("2026-03", "2026-05", "", "");
        same.steps("2026-09", "2026-09", "", "");
        same.steps("2026-01", "2027-01", "&projectManager=maya", " and p.project_manager = 'maya'");
        same.steps("2026-04", "2026-10", "&projectManager=omar", " and p.project_manager = 'omar'");
        same.steps("2026-01", "2027-01", "&client=ALPEN", " and p.client_code = 'ALPEN'");
        same.steps("2026-02", "2026-12", "&practice=greta", " and p.practice_lead = 'greta'");
    }

    @Test
    void whatWaitsIsWhatTheTimelinesLeftOpen() {
        SameFigures same = figures();
        same.waiting("", "");
        same.waiting("projectManager=lena", " and p.project_manager = 'lena'");
        same.waiting("client=WERFT", " and p.client_code = 'WERFT'");
        same.waiting("practice=greta", " and p.practice_lead = 'greta'");
    }

    @Test
    void whatIsOwedIsToldByAgeAsTheBooksSay() {
        NaiveClaims claims = new NaiveClaims(jdbc, books, LocalDate.of(2027, 1, 8));
        claims.same(office.get("/api/figures/receivables"), book -> true, "");
        claims.same(
                office.get("/api/figures/receivables?client=FJORD"),
                book -> book.client().equals("FJORD"),
                " and p.client_code = 'FJORD'");
        List<String> mayas = jdbc.queryForList(
                "select i.id from invoice i join project p on p.code = i.project_code where p.project_manager = 'maya'",
                String.class);
        claims.same(
                office.get("/api/figures/receivables?projectManager=maya"),
                book -> mayas.contains(book.invoice()),
                " and p.project_manager = 'maya'");
    }

    @Test
    void queriesAreCountedByHowTheyWereAnswered() {
        for (String period : List.of("2026-01 2027-01", "2026-05 2026-06", "2026-10 2026-10")) {
            String from = period.substring(0, 7);
            String to = period.substring(8);
            Map<String, Integer> counted = new TreeMap<>();
            jdbc.queryForList(
                            "select coalesce(outcome, 'OPEN') from dispute where opened_at >= '%s-01' and opened_at < '%s'"
                                    .formatted(from, LocalDate.parse(to + "-01").plusMonths(1)),
                            String.class)
                    .forEach(outcome -> counted.merge(outcome, 1, Integer::sum));
            Map<String, Integer> told = new TreeMap<>();
            office.get("/api/figures/disputes?from=%s&to=%s".formatted(from, to))
                    .fields()
                    .forEachRemaining(
                            each -> told.put(each.getKey(), each.getValue().asInt()));
            assertThat(told).as(period).isEqualTo(counted);
        }
    }

    @Test
    void whatIsUnbilledIsWhatWasWorkedLessWhatWasBilled() {
        NaiveUnbilled naive = new NaiveUnbilled(jdbc);
        Map<String, JsonNode> rows = new TreeMap<>();
        office.get("/api/unbilled?size=500")
                .path("items")
                .forEach(row -> rows.put(row.path("project").asText(), row));
        for (Work work : projects) {
            NaiveUnbilled.Unbilled own = naive.of(work);
            JsonNode row = rows.get(work.code());
            if (row == null) {
                assertThat(own.total()).as(work.code()).isZero();
            } else {
                assertThat(new BigDecimal(row.path("free").asText()))
                        .as(work.code())
                        .isEqualByComparingTo(own.free());
                assertThat(new BigDecimal(row.path("onDrafts").asText()))
                        .as(work.code())
                        .isEqualByComparingTo(own.onDrafts());
                assertThat(new BigDecimal(row.path("total").asText()))
                        .as(work.code())
                        .isEqualByComparingTo(own.total());
            }
        }
    }

    private SameFigures figures() {
        return new SameFigures(office, new NaiveSteps(jdbc), new NaiveWaiting(jdbc, clock.instant()));
    }

    private static BigDecimal sum(List<Book> books, Function<Book, BigDecimal> what) {
        return books.stream().map(what).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
