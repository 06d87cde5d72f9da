package io.milepost.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.milepost.MySqlServer;
import io.milepost.NeedsMySql;
import io.milepost.approval.ApprovalGates;
import io.milepost.approval.DecideGates;
import io.milepost.approval.ReviewInvoice;
import io.milepost.approval.Reviewer;
import io.milepost.invoice.BusinessKey;
import io.milepost.invoice.CreditWish;
import io.milepost.invoice.DiscardDraft;
import io.milepost.invoice.InvoiceId;
import io.milepost.invoice.IssueInvoice;
import io.milepost.invoice.SubmitDraft;
import io.milepost.invoice.WithdrawCreditNote;
import io.milepost.proof.Books;
import io.milepost.receivable.AnswerDispute;
import io.milepost.receivable.DisputeReason;
import io.milepost.receivable.GivenDispute;
import io.milepost.receivable.OpenDispute;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever bills, holds and corrects the same work at the same moment: nothing is billed twice, and nobody meets a deadlock. */
@NeedsMySql
class ManyAtOnceMySqlIT extends RestTest {
    private static final int PEOPLE = 16;
    private static final int STEPS = 16;
    private static final int ENTRIES = 24;
    private static final int MILESTONES = 6;
    private static final int TRIES_OF_A_JOB = 3;

    @DynamicPropertySource
    static void mysql(DynamicPropertyRegistry registry) {
        MySqlServer.use(registry, "many");
    }

    @Autowired
    private SubmitDraft submitDraft;

    @Autowired
    private DecideGates decideGates;

    @Autowired
    private ApprovalGates gates;

    @Autowired
    private ReviewInvoice reviewInvoice;

    @Autowired
    private IssueInvoice issueInvoice;

    @Autowired
    private DiscardDraft discardDraft;

    @Autowired
    private OpenDispute openDispute;

    @Autowired
    private AnswerDispute answerDispute;

    @Autowired
    private WithdrawCreditNote withdrawCreditNote;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private JdbcTemplate jdbc;

    private final Queue<InvoiceId> drafts = new ConcurrentLinkedQueue<>();
    private final Queue<InvoiceId> submitted = new ConcurrentLinkedQueue<>();
    private final Queue<InvoiceId> issued = new ConcurrentLinkedQueue<>();
    private final Queue<String> conflicts = new ConcurrentLinkedQueue<>();
    private String project;

    @Test
    void sixteenWhoBillHoldAndCreditTheSameWorkAtOnceBillNothingTwiceAndMeetNoDeadlock() throws Exception {
        project = aProjectOf("maya");
        for (int i = 0; i < ENTRIES; i++) {
            recordHour(project, entry(i));
        }
        for (int i = 0; i < MILESTONES; i++) {
            rest.put("maya", milestone(i), "{\"name\": \"Part %d\", \"amount\": \"1000.00\"}".formatted(i));
        }
        request();
        drafts.forEach(this::submit);
        submitted.forEach(this::approveAndIssue);
        assertThat(issued).hasSize(1);
        for (int i = 0; i < ENTRIES; i++) {
            recordHour(project, entry(ENTRIES + i));
        }
        long seed = Long.getLong("proof.seed", new Random().nextLong());
        List<Callable<Void>> people = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            Random random = new Random(seed + i);
            people.add(() -> {
                for (int step = 0; step < STEPS; step++) {
                    act(random);
                }
                return null;
            });
        }

        together(people);

        assertThat(conflicts)
                .as("what reached somebody, with -Dproof.seed=%d", seed)
                .isEmpty();
        new Books(jdbc).check();
    }

    @Test
    void twoWhoReachTheSameMilestoneAtTheSameInstantStartOneInvoice() throws Exception {
        project = aProjectOf("maya");
        rest.put("maya", milestone(0), "{\"name\": \"Part\", \"amount\": \"1000.00\"}");
        var instant = new CyclicBarrier(2);

        List<OverRest.Answer> answers = together(List.of(
                () -> {
                    instant.await();
                    return reach("maya", 0);
                },
                () -> {
                    instant.await();
                    return reach("tracker", 0);
                }));

        assertThat(answers).extracting(OverRest.Answer::status).containsExactlyInAnyOrder(202, 200);
        assertThat(jdbc.queryForObject(
                        "select count(*) from billing_trigger where project_code = ?", Integer.class, project))
                .isEqualTo(1);
    }

    @Test
    void ofTwoWhoBillTheSameMilestoneAtTheSameInstantOneHasItAndTheOtherIsToldWhoHasIt() throws Exception {
        project = aProjectOf("maya");
        rest.put("maya", milestone(0), "{\"name\": \"Part\", \"amount\": \"1000.00\"}");
        reach("maya", 0);
        String request = rest.post("maya", "/api/projects/" + project + "/invoices", "{}")
                .at("/businessKey");
        var instant = new CyclicBarrier(2);

        List<InvoiceId> invoices = together(List.of(
                () -> {
                    instant.await();
                    return collect(project + "/M0");
                },
                () -> {
                    instant.await();
                    return collect(request);
                }));

        assertThat(invoices).filteredOn(java.util.Objects::nonNull).hasSize(1);
        String loser = invoices.get(0) == null ? project + "/M0" : request;
        String winner = invoices.get(0) == null ? request : project + "/M0";
        assertThat(jdbc.queryForObject(
                        "select outcome from billing_trigger where business_key = ?", String.class, loser))
                .isEqualTo("Nothing to bill: everything open is already on the draft of %s.".formatted(winner));
    }

    @Test
    void ofTwoWhoTickTheSameHourAtTheSameInstantOneHasItAndTheOtherReadsWho() throws Exception {
        project = aProjectOf("maya");
        recordHour(project, entry(0));
        recordHour(project, entry(1));
        String hour = "{\"items\": [{\"key\": \"time:api:%s\", \"decision\": \"%s\"}]}";
        InvoiceId first = aDraftOf(project, "maya");
        save(first, hour.formatted(entry(0), "hold"));
        InvoiceId second = aDraftOf(project, "maya");
        save(second, hour.formatted(entry(0), "hold"));
        recordHour(project, entry(2));
        var instant = new CyclicBarrier(2);

        List<OverRest.Answer> answers = together(List.of(
                () -> {
                    instant.await();
                    return save(first, hour.formatted(entry(0), "bill"));
                },
                () -> {
                    instant.await();
                    return save(second, hour.formatted(entry(0), "bill"));
                }));

        assertThat(answers).extracting(OverRest.Answer::status).containsExactlyInAnyOrder(200, 409);
        assertThat(answers.stream()
                        .filter(answer -> answer.status() == 409)
                        .findFirst()
                        .orElseThrow()
                        .at("/detail"))
                .matches("Already on the draft of %s/request-[12]: Survey of pier 3\\.".formatted(project));
        new Books(jdbc).check();
    }

    @Test
    void ofTwoWhoDeleteTheSameEntryAtTheSameInstantTheOtherReadsThatItIsGone() throws Exception {
        project = aProjectOf("maya");
        recordHour(project, entry(0));
        var instant = new CyclicBarrier(2);
        Callable<OverRest.Answer> delete = () -> {
            instant.await();
            return rest.delete("tracker", "/api/time-entries/api/" + entry(0));
        };

        assertThat(together(List.of(delete, delete)))
                .extracting(OverRest.Answer::status)
                .containsExactlyInAnyOrder(204, 404);
    }

    @Test
    void aQueryMadeWhileTheCreditNoteOfAnotherIsWithdrawnMeetsNoDeadlockAndOneWaitsForAnAnswer() throws Exception {
        project = aProjectOf("maya");
        recordHour(project, entry(0));
        InvoiceId draft = aDraftOf(project, "maya");
        submit(draft);
        approveAndIssue(draft);
        var query = new GivenDispute(DisputeReason.AMOUNT, List.of(), "Too much", "");
        openDispute.open(draft, query, OpenDispute.CLIENT);
        answerDispute.credit(draft, "You are right.", new CreditWish("You are right.", true, List.of()), "maya");
        InvoiceId note = new InvoiceId(jdbc.queryForObject(
                "select credit_note_id from dispute where invoice_id = ?", String.class, draft.value()));
        sentBack(note);
        var owedIsLocked = new CyclicBarrier(2);

        together(List.of(
                () -> transactions.execute(made -> {
                    jdbc.queryForList("select 1 from receivable where invoice_id = ? for update", draft.value());
                    meet(owedIsLocked);
                    await().until(this::somebodyWaits);
                    return openDispute.open(draft, query, OpenDispute.CLIENT).id();
                }),
                () -> {
                    meet(owedIsLocked);
                    withdrawCreditNote.withdraw(note, "felix");
                    return note.value();
                }));

        assertThat(jdbc.queryForList(
                        "select coalesce(outcome, 'OPEN') from dispute where invoice_id = ? order by opened_at",
                        String.class,
                        draft.value()))
                .containsExactly("OTHERWISE", "OPEN");
    }

    private void sentBack(InvoiceId note) {
        decideGates.decide(note);
        reviewInvoice.decide(
                gates.of(note.value()).get(0), new Reviewer("lena", Set.of("practice-leads")), false, "No");
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (InterruptedException | BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
    }

    /** For a row's lock, in this schema. */
    private boolean somebodyWaits() {
        return jdbc.queryForObject(
                        "select count(*) from information_schema.innodb_trx t join information_schema.processlist p"
                                + " on p.id = t.trx_mysql_thread_id where t.trx_state = 'LOCK WAIT' and p.db = database()",
                        Integer.class)
                > 0;
    }

    private void act(Random random) {
        InvoiceId draft = pick(drafts, random);
        switch (random.nextInt(13)) {
            case 0 -> seen(recordHour(project, entry(ENTRIES + random.nextInt(2 * ENTRIES))));
            case 1 -> seen(rest.delete("tracker", "/api/time-entries/api/" + entry(random.nextInt(3 * ENTRIES))));
            case 2 -> reachAndCollect(random.nextInt(MILESTONES));
            case 3 -> request();
            case 4 -> ifThere(draft, () -> seen(save(draft, someDecisions(random))));
            case 5, 6 -> ifThere(draft, () -> submit(draft));
            case 7, 8, 9 -> ifThere(pick(submitted, random), this::approveAndIssue);
            case 10, 11 -> ifThere(pick(issued, random), this::credit);
            default -> ifThere(draft, () -> asAPerson(() -> discardDraft.discard(draft, "maya")));
        }
    }

    private void reachAndCollect(int number) {
        OverRest.Answer reached = reach("maya", number);
        seen(reached);
        if (reached.status() == 202) {
            drafted(project + "/M" + number);
        }
    }

    private void request() {
        OverRest.Answer asked = rest.post("maya", "/api/projects/" + project + "/invoices", "{}");
        seen(asked);
        if (asked.status() == 202) {
            drafted(asked.at("/businessKey"));
        }
    }

    private void drafted(String key) {
        asAJob(() -> {
            InvoiceId invoice = collectBillableWork
                    .collect(new BusinessKey(key), "instance of " + key)
                    .invoice();
            if (invoice != null) {
                drafts.add(invoice);
            }
        });
    }

    private void submit(InvoiceId draft) {
        seen(save(draft, "{}"));
        asAPerson(() -> {
            submitDraft.submit(draft, "maya");
            submitted.add(draft);
        });
    }

    private void approveAndIssue(InvoiceId invoice) {
        asAJob(() -> decideGates.decide(invoice));
        for (String gate : gates.of(invoice.value())) {
            asAPerson(() -> reviewInvoice.decide(gate, new Reviewer("lena", Set.of("practice-leads")), true, "Fine"));
        }
        asAJob(() -> {
            issueInvoice.issue(invoice);
            if (jdbc.queryForObject("select kind from invoice where id = ?", String.class, invoice.value())
                    .equals("INVOICE")) {
                issued.add(invoice);
            }
        });
    }

    /** The credit note is submitted as it is asked for, so it waits with the others for whoever issues. */
    private void credit(InvoiceId invoice) {
        OverRest.Answer asked = rest.post(
                "felix",
                "/api/invoices/" + invoice + "/credit-notes",
                "{\"reason\": \"Billed too early\", \"items\": \"reopen\"}");
        seen(asked);
        if (asked.status() == 201) {
            submitted.add(new InvoiceId(asked.at("/id")));
        }
    }

    private OverRest.Answer save(InvoiceId draft, String edit) {
        String path = "/api/invoices/" + draft + "/draft";
        String version = rest.get("maya", path).header("ETag");
        return version == null ? rest.get("maya", path) : rest.put("maya", path, version, edit);
    }

    private String someDecisions(Random random) {
        List<String> items = new ArrayList<>();
        for (int i : random.ints(4, 0, 3 * ENTRIES).distinct().toArray()) {
            items.add("{\"key\": \"time:api:%s\", \"decision\": \"%s\", \"reason\": \"agreed\"}"
                    .formatted(entry(i), random.nextBoolean() ? "bill" : random.nextBoolean() ? "hold" : "write-off"));
        }
        return "{\"items\": [" + String.join(",", items) + "]}";
    }

    /** A refusal is an answer; a lost race or a failure is not. */
    private void seen(OverRest.Answer answer) {
        if (answer.status() >= 500 || answer.text().contains("at the same moment")) {
            conflicts.add(answer.toString());
        }
    }

    private void asAPerson(Runnable step) {
        try {
            step.run();
        } catch (ConcurrencyFailureException lost) {
            conflicts.add(lost.toString());
        } catch (RuntimeException refused) {
            assertThat(refused.getClass().getPackageName()).startsWith("io.milepost");
        }
    }

    /** The engine tries a job again that lost a race. */
    private void asAJob(Runnable job) {
        for (int tries = 1; tries <= TRIES_OF_A_JOB; tries++) {
            try {
                job.run();
                return;
            } catch (ConcurrencyFailureException lost) {
                if (tries == TRIES_OF_A_JOB) {
                    conflicts.add(lost.toString());
                }
            } catch (RuntimeException refused) {
                assertThat(refused.getClass().getPackageName()).startsWith("io.milepost");
                return;
            }
        }
    }

    private OverRest.Answer reach(String person, int number) {
        return rest.post(person, milestone(number) + "/reached", "{\"date\": \"2026-11-02\"}");
    }

    private String milestone(int number) {
        return "/api/projects/" + project + "/milestones/M" + number;
    }

    private String entry(int number) {
        return "h%d-%s".formatted(number, project);
    }

    private static InvoiceId pick(Queue<InvoiceId> from, Random random) {
        List<InvoiceId> now = List.copyOf(from);
        return now.isEmpty() ? null : now.get(random.nextInt(now.size()));
    }

    private static void ifThere(InvoiceId invoice, Runnable step) {
        ifThere(invoice, any -> step.run());
    }

    private static void ifThere(InvoiceId invoice, Consumer<InvoiceId> step) {
        if (invoice != null) {
            step.accept(invoice);
        }
    }

    private static <T> List<T> together(List<Callable<T>> people) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(people.size());
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> each : threads.invokeAll(people)) {
                results.add(each.get());
            }
            return results;
        } finally {
            threads.shutdown();
        }
    }
}
