package io.milepost.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.milepost.Caller;
import io.milepost.MySqlServer;
import io.milepost.NeedsMySql;
import io.milepost.fault.FaultPoint;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;

/** Two nodes on one database, which lose each other, and the database. The same two for all of it: starting them costs most. */
@NeedsMySql
@Tag("engine")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ClusterMySqlIT {
    private static final String LOCK_TIME = "camunda.bpm.job-execution.lock-time-in-millis";
    private static final int INVOICES = 6;
    private static final LocalDate THIS_MONTH =
            LocalDate.now(ZoneId.of("Europe/Berlin")).withDayOfMonth(1);

    @TempDir
    static Path nextVersion;

    private static final Map<String, Integer> BILLED = new LinkedHashMap<>();
    private static Duration lockTime;
    private static LineToMySql line;
    private static TwoNodes cluster;

    @BeforeAll
    static void start() throws IOException {
        List<String> database = new ArrayList<>(MySqlServer.settings("cluster"));
        URI server = URI.create(database.get(0).replaceFirst("^[^:]+:", ""));
        line = new LineToMySql(server.getHost(), server.getPort());
        database.set(
                0,
                database.get(0).replaceFirst("//[^/]+/", "//127.0.0.1:" + line.port() + "/")
                        + "&sslMode=DISABLED&allowPublicKeyRetrieval=true&socketTimeout=3000&useServerPrepStmts=false");
        String lock = String.valueOf(ofProduction(LOCK_TIME));
        lockTime = Duration.ofMillis(Long.parseLong(lock));
        cluster = new TwoNodes("cluster", database, List.of(LOCK_TIME + "=" + lock, "milepost.mail.longest=3s"));
        cluster.leaveTheDead(); // the tests say who comes back
    }

    @AfterAll
    static void stop() throws IOException {
        cluster.close();
        line.close();
    }

    /** What one sentence left dead is not the next one's fault. */
    @BeforeEach
    void bothAreUp() {
        cluster.nodes().stream().filter(node -> !node.isAlive()).forEach(node -> {
            node.start();
            node.awaitReady();
        });
    }

    /** The demo has its own. */
    private static Object ofProduction(String setting) throws IOException {
        return new YamlPropertySourceLoader()
                .load("application", new ClassPathResource("application.yaml"))
                .get(0)
                .getProperty(setting);
    }

    @Test
    @Order(1)
    void theNodesShareTheWork() {
        bill("SHARED");

        cluster.workUntil(() -> finished("SHARED"), List.of("SHARED"));

        String whoWorked = "select count(distinct HOSTNAME_) from ACT_HI_JOB_LOG where JOB_STATE_ = 2";
        for (int more = 1; query(Integer.class, whoWorked) < 2; more++) {
            String project = "SHARED-%d".formatted(more);
            bill(project);
            cluster.workUntil(() -> finished(project), List.of(project));
        }
        check("SHARED");
    }

    @Test
    @Order(2)
    void aTimerThatBothNodesFindDueFiresOnce() {
        bill("TIMERS");
        String reminders = "select count(*) from notice n join invoice i on i.id = n.invoice_id"
                + " where i.project_code = 'TIMERS' and n.occasion like 'reminder%'";
        await().atMost(Patience.LONG).until(() -> {
            cluster.people().submit("TIMERS");
            return query(
                            Integer.class,
                            "select count(*) from ACT_RU_JOB where HANDLER_TYPE_ = 'milepost-task-timer' and HANDLER_CFG_ like '%reminder'")
                    >= INVOICES;
        });

        cluster.books()
                .move(
                        "ACT_RU_JOB",
                        "ID_",
                        "DUEDATE_ = '2020-01-01'",
                        "HANDLER_TYPE_ = 'milepost-task-timer' and HANDLER_CFG_ like '%reminder'");

        await().atMost(Patience.LONG).until(() -> query(Integer.class, reminders) >= INVOICES);
        await().atMost(Patience.LONG).until(() -> query(Integer.class, reminders + " and n.state <> 'SENT'") == 0);
        cluster.workUntil(() -> finished("TIMERS"), List.of("TIMERS"));
        assertThat(cluster.books()
                        .sql()
                        .queryForList(reminders.replace("count(*)", "n.invoice_id, n.person")
                                + " group by n.invoice_id, n.person having count(*) > 1"))
                .isEmpty();
        assertThat(cluster.mails().copies().values()).containsOnly(1);
        check("TIMERS");
    }

    @Test
    @Order(3)
    void whatANodeHadInWorkWhenItDiedIsTheOthersWithinAMinuteAndNobodyIsSignedOut() {
        Caller onA = Caller.session(cluster.nodes().get(0).port(), "maya");
        Caller onB = Caller.session(cluster.nodes().get(1).port(), "maya");
        bill("KILLED");
        cluster.faults().arm(FaultPoint.AFTER_DOCUMENT, Deed.halt().after(1));
        cluster.workUntil(() -> cluster.faults().wentOff(FaultPoint.AFTER_DOCUMENT), List.of("KILLED"));
        Instant death = Instant.now();
        Node dead = cluster.reachedBy(FaultPoint.AFTER_DOCUMENT);
        Node alive = cluster.other(dead);
        assertThat(query(Timestamp.class, "select max(LOCK_EXP_TIME_) from ACT_RU_JOB"))
                .as("when the last job of the dead one is free")
                .isBefore(Timestamp.from(death.plus(Duration.ofMinutes(1))));

        Caller signedIn = (dead == cluster.nodes().get(0) ? onA : onB).at(alive.port());
        assertThat(signedIn.get("/camunda/api/engine/engine/default/task").status())
                .isEqualTo(200);
        assertThat(signedIn.get("/api/invoices").status()).isEqualTo(200);
        assertThat(signedIn.post("/camunda/api/engine/engine/default/task", "{}")
                        .status())
                .as("with the CSRF token")
                .isEqualTo(200);
        assertThat(signedIn.post("/api/projects/KILLED/invoices", "{}").status())
                .isEqualTo(202);
        assertThat(signedIn.without("X-XSRF-TOKEN")
                        .post("/api/projects/KILLED/invoices", "{}")
                        .status())
                .as("without it")
                .isEqualTo(403);

        cluster.workUntil(() -> finished("KILLED"), List.of("KILLED"), ClusterMySqlIT::letLocksRunOut);
        dead.start();
        check("KILLED");
        dead.awaitReady();
    }

    @Test
    @Order(4)
    void aNodeThatFroseWithAMailOnItsWayFindsItSentWhenItThaws() {
        freezeAt(FaultPoint.AFTER_SMTP, "FROZEN-1");

        assertThat(cluster.mails().copies().values())
                .as("one Message-ID, two copies")
                .contains(2);
    }

    @Test
    @Order(5)
    void aNodeThatFroseBeforeSendingSendsNothingWhenItThaws() {
        int twice = copiesTaken(2);

        freezeAt(FaultPoint.BEFORE_SMTP, "FROZEN-2");

        assertThat(copiesTaken(2)).isEqualTo(twice);
    }

    @Test
    @Order(6)
    void aNodeThatFroseWhileItIssuedGivesNoSecondNumber() {
        freezeAt(FaultPoint.AFTER_ISSUE, "FROZEN-3");
    }

    /** Its locks run out while it stands still; the other does its work, and then it goes on where it stood. */
    private void freezeAt(FaultPoint point, String project) {
        bill(project, 1); // what else it had in work would keep its row locks, and wait with it
        cluster.faults().arm(point, Deed.delay(6_000));
        cluster.workUntil(() -> cluster.faults().wentOff(point), List.of(project));
        Node frozen = cluster.reachedBy(point);
        frozen.freeze();
        try {
            People others = new People(List.of(cluster.other(frozen)), cluster.mails()::took);
            letLocksRunOut();
            await().atMost(Patience.LONG).until(() -> {
                others.work(project);
                letLocksRunOut();
                cluster.books().hurryRetries();
                return finished(project);
            });
        } finally {
            frozen.thaw();
        }
        await().atMost(Patience.LONG).until(() -> cluster.faults().isOver(point) && frozen.isReady());
        cluster.workUntil(() -> finished(project), List.of(project));
        check(project);
    }

    /** As time would, if a test had it: whatever was begun more than five seconds ago is up. */
    private static void letLocksRunOut() {
        Instant now = Instant.now();
        cluster.books()
                .move(
                        "ACT_RU_JOB",
                        "ID_",
                        "LOCK_EXP_TIME_ = '2020-01-01'",
                        "LOCK_EXP_TIME_ between '2020-01-02' and ?",
                        Timestamp.from(now.plus(lockTime).minusSeconds(5)));
    }

    @Test
    @Order(7)
    void everyConnectionCutWhileJobsRunIsMadeAgainWithoutARestart() {
        bill("CUT");
        cluster.workUntil(
                () -> query(
                                Integer.class,
                                "select count(*) from invoice where project_code = 'CUT' and number is not null")
                        > 0,
                List.of("CUT"),
                () -> {});

        line.cut();
        await().pollDelay(Duration.ofSeconds(2)).until(() -> true); // the server is started again
        line.mend();

        cluster.workUntil(() -> finished("CUT"), List.of("CUT"), ClusterMySqlIT::letLocksRunOut);
        check("CUT");
        assertThat(cluster.nodes()).allMatch(Node::isAlive);
    }

    @Test
    @Order(8)
    void aCommitTheServerNeverHeardOfIsDoneAgain() {
        breakCommit(LineToMySql.AtCommit.BEFORE, "COMMIT-1");
    }

    @Test
    @Order(9)
    void aCommitWhoseAnswerIsLostIsNotDoneTwice() {
        breakCommit(LineToMySql.AtCommit.AFTER, "COMMIT-2");
    }

    private static void breakCommit(LineToMySql.AtCommit when, String project) {
        bill(project);
        for (String statement : List.of("insert into delivery", "insert into invoice_document", "state='sent'")) {
            line.breakCommit(statement, when);
            cluster.workUntil(
                    () -> line.hasBroken() || finished(project), List.of(project), ClusterMySqlIT::letLocksRunOut);
        }
        cluster.workUntil(() -> finished(project), List.of(project), ClusterMySqlIT::letLocksRunOut);
        check(project);
    }

    @Test
    @Order(10)
    void aDatabaseThatHangsHangsNoNodeForEver() {
        bill("HANGS");
        line.fallSilent();
        await().pollDelay(Duration.ofSeconds(4)).until(() -> true); // longer than any answer is waited for
        line.mend();

        cluster.workUntil(() -> finished("HANGS"), List.of("HANGS"), ClusterMySqlIT::letLocksRunOut);
        check("HANGS");
    }

    @Test
    @Order(11)
    void aScheduleFiredFiftyTimesOnTwoNodesBillsItsPeriodOnce() throws Exception {
        schedule("FIRED", THIS_MONTH, null);
        String timer = "select j.ID_ from ACT_RU_JOB j join ACT_RU_EXECUTION e on e.ID_ = j.PROCESS_INSTANCE_ID_"
                + " where e.BUSINESS_KEY_ = 'FIRED/RET/schedule' and j.HANDLER_TYPE_ = 'timer-intermediate-transition'";
        await().atMost(Patience.LONG)
                .until(() -> cluster.books().sql().queryForList(timer).size() == 1);
        String job = query(String.class, timer);
        cluster.books()
                .sql()
                .update(
                        "update billing_schedule set starts_on = ?, ends_on = ?, expected_on = null, expected = null,"
                                + " fired = null where project_code = 'FIRED'",
                        THIS_MONTH.minusMonths(2),
                        THIS_MONTH.minusMonths(1).minusDays(1));

        fire(job, 50);

        cluster.workUntil(() -> cluster.books().finished("FIRED") == 1, List.of("FIRED"));
        assertThat(cluster.books()
                        .sql()
                        .queryForList("select business_key from invoice where project_code = 'FIRED'", String.class))
                .containsExactly("FIRED/RET/" + YearMonth.from(THIS_MONTH.minusMonths(2)));
        assertThat(query(Integer.class, "select count(*) from scheduled_period where project_code = 'FIRED'"))
                .isEqualTo(1);
        await().atMost(Patience.LONG)
                .until(() -> query(String.class, "select state from billing_schedule where project_code = 'FIRED'")
                        .equals("ENDED"));
    }

    @Test
    @Order(12)
    void aPeriodThatANodeDiedOverIsBilledOnceByTheOther() {
        cluster.faults().arm(FaultPoint.AFTER_DRAFT, Deed.halt());
        schedule("DIED", THIS_MONTH.minusMonths(3), THIS_MONTH.minusMonths(1).minusDays(1));
        await().atMost(Patience.LONG).until(() -> cluster.faults().wentOff(FaultPoint.AFTER_DRAFT));
        Node dead = cluster.reachedBy(FaultPoint.AFTER_DRAFT);

        cluster.workUntil(() -> cluster.books().finished("DIED") == 2, List.of("DIED"), ClusterMySqlIT::letLocksRunOut);

        assertThat(cluster.books()
                        .sql()
                        .queryForList(
                                "select business_key from invoice where project_code = 'DIED' order by business_key",
                                String.class))
                .containsExactly(
                        "DIED/RET/" + YearMonth.from(THIS_MONTH.minusMonths(3)),
                        "DIED/RET/" + YearMonth.from(THIS_MONTH.minusMonths(2)));
        assertThat(query(Integer.class, "select count(*) from scheduled_period where project_code = 'DIED'"))
                .isEqualTo(2);
        dead.start();
        dead.awaitReady();
    }

    /** A retainer of 1,000.00 EUR a month in arrears, billed from that day on. */
    private static void schedule(String project, LocalDate startsOn, @Nullable LocalDate endsOn) {
        cluster.people().agree(project, 0);
        Caller felix = cluster.nodes().get(0).as("felix");
        assertThat(felix.put("/api/projects/" + project + "/terms/CARE", """
                        {"kind": "retainer", "fee": "1000.00", "period": "month", "startsOn": "%s"}""".formatted(THIS_MONTH.minusMonths(3)))
                        .status())
                .isEqualTo(201);
        assertThat(felix.post("/api/billing-schedules", """
                        {"project": "%s", "code": "RET", "startsOn": "%s"%s}""".formatted(
                                project, startsOn, endsOn == null ? "" : ", \"endsOn\": \"%s\"".formatted(endsOn)))
                        .status())
                .isEqualTo(201);
    }

    private static void fire(String job, int times) throws InterruptedException {
        List<Caller> admins =
                cluster.nodes().stream().map(node -> node.as("ada")).toList();
        ExecutorService threads = Executors.newFixedThreadPool(times);
        try {
            threads.invokeAll(IntStream.range(0, times)
                    .<Callable<Integer>>mapToObj(i -> () -> admins.get(i % admins.size())
                            .post("/engine-rest/job/" + job + "/execute", "{}")
                            .status())
                    .toList());
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    @Order(13)
    void aNewVersionTakesOverNodeByNodeWhileInvoicesRunAndAdminsModelsStay() throws IOException {
        Caller ada = cluster.nodes().get(0).as("ada");
        String policy = Files.readString(Path.of("processes", "approval-policy.dmn"))
                .replace("name=\"Approval policy\" camunda:", "name=\"Approval policy of the firm\" camunda:");
        assertThat(ada.deploy("approval-policy.dmn", policy).status()).isEqualTo(200);
        bill("ROLLING");
        PackagedMilepost next = NextVersion.of(cluster.milepost(), nextVersion);

        for (Node node : cluster.nodes()) {
            node.stop();
            node.start(next);
            Node other = cluster.other(node);
            People people = new People(List.of(other), cluster.mails()::took);
            await().atMost(Patience.LONG).until(() -> {
                people.work("ROLLING");
                return node.isReady();
            });
            String sideBySide =
                    "BESIDE-" + node.name().substring(node.name().length() - 1).toUpperCase();
            bill(sideBySide, 2);
            cluster.workUntil(() -> finished(sideBySide), List.of("ROLLING", sideBySide));
            check(sideBySide);
        }

        cluster.workUntil(() -> finished("ROLLING"), List.of("ROLLING"));
        check("ROLLING");
        assertThat(query(Integer.class, "select count(*) from next_version")).isZero();
        assertThat(query(Integer.class, "select max(VERSION_) from ACT_RE_PROCDEF where KEY_ = 'payment-follow-up'"))
                .isEqualTo(2);
        assertThat(
                        query(
                                String.class,
                                "select NAME_ from ACT_RE_DECISION_DEF where KEY_ = 'approval-policy' order by VERSION_ desc limit 1"))
                .isEqualTo("Approval policy of the firm");
        BILLED.keySet()
                .forEach(ClusterMySqlIT::check); // what a node that froze or was cut off had left to do is done by now
        cluster.ledgerHolds("?scope=all");
    }

    @Test
    @Order(14)
    void elevenYearsOnTheEngineHasForgottenAndMilepostHasNot() {
        String ended =
                "select count(*) from ACT_HI_PROCINST where END_TIME_ is not null and BUSINESS_KEY_ like 'SHARED/%'";
        assertThat(query(Integer.class, ended)).isPositive();
        for (String table : cluster.books()
                .sql()
                .queryForList(
                        "select table_name from information_schema.columns where table_schema = database() and column_name = 'REMOVAL_TIME_'",
                        String.class)) {
            cluster.books()
                    .sql()
                    .update("update " + table + " set REMOVAL_TIME_ = '2020-01-01' where REMOVAL_TIME_ is not null");
        }

        assertThat(cluster.nodes()
                        .get(0)
                        .as("ada")
                        .post("/engine-rest/history/cleanup", "")
                        .status())
                .isEqualTo(200);

        await().atMost(Patience.LONG).until(() -> query(Integer.class, ended) == 0);
        check("SHARED");
        Caller greta = cluster.nodes().get(1).as("greta");
        String id = greta.get("/api/invoices?project=SHARED")
                .json()
                .at("/items/0/id")
                .asText();
        assertThat(greta.get("/api/invoices/" + id + "/invoice.pdf").status()).isEqualTo(200);
        assertThat(greta.get("/api/invoices/" + id + "/route").status()).isEqualTo(200);
        assertThat(greta.get("/api/invoices/" + id + "/timeline")
                        .json()
                        .path("verified")
                        .asBoolean())
                .isTrue();
    }

    private static void bill(String project) {
        bill(project, INVOICES);
    }

    private static void bill(String project, int invoices) {
        BILLED.put(project, invoices);
        cluster.people().agree(project, invoices);
        for (int i = 1; i <= invoices; i++) {
            cluster.people().reach(project, i);
        }
    }

    private static boolean finished(String project) {
        return cluster.books().finished(project) == BILLED.get(project);
    }

    private static void check(String project) {
        cluster.books().check(project, BILLED.get(project), cluster.mails());
    }

    private static int copiesTaken(int times) {
        return (int) cluster.mails().copies().values().stream()
                .filter(copies -> copies == times)
                .count();
    }

    private static <T> T query(Class<T> type, String query) {
        return cluster.books().sql().queryForObject(query, type);
    }
}
