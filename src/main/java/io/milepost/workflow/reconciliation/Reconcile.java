package io.milepost.workflow.reconciliation;

import io.milepost.audit.Unfinished;
import io.milepost.workflow.engine.LostNoticeJobs;
import io.milepost.workflow.paymentfollowup.MoveFollowUps;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockingTaskExecutor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Looks for invoices without a process, processes without an invoice, and what waits for a job that is not there. What can be
 * given back without doing anything twice it gives back; about the rest it asks accounting, once.
 */
@Component
public class Reconcile {
    private static final Logger log = LoggerFactory.getLogger(Reconcile.class);
    private static final String LOCK = "reconciler";
    /** A node that died at it holds the others up no longer than this. */
    private static final Duration LONGEST = Duration.ofMinutes(30);

    private static final int PAGE = 200;

    private final LockingTaskExecutor oneNodeAtATime;
    private final LostJobs lostJobs;
    private final LostNoticeJobs lostNoticeJobs;
    private final LostDocuments lostDocuments;
    private final CompareInvoices compareInvoices;
    private final CompareInstances compareInstances;
    private final MoveFollowUps moveFollowUps;
    private final GiveProcessesBack giveProcessesBack;
    private final FindingTasks tasks;
    private final List<Unfinished> unfinished;
    private final Clock clock;

    Reconcile(
            LockingTaskExecutor oneNodeAtATime,
            LostJobs lostJobs,
            LostNoticeJobs lostNoticeJobs,
            LostDocuments lostDocuments,
            CompareInvoices compareInvoices,
            CompareInstances compareInstances,
            MoveFollowUps moveFollowUps,
            GiveProcessesBack giveProcessesBack,
            FindingTasks tasks,
            List<Unfinished> unfinished,
            Clock clock) {
        this.oneNodeAtATime = oneNodeAtATime;
        this.lostJobs = lostJobs;
        this.lostNoticeJobs = lostNoticeJobs;
        this.lostDocuments = lostDocuments;
        this.compareInvoices = compareInvoices;
        this.compareInstances = compareInstances;
        this.moveFollowUps = moveFollowUps;
        this.giveProcessesBack = giveProcessesBack;
        this.tasks = tasks;
        this.unfinished = unfinished;
        this.clock = clock;
    }

    /** Does nothing where another node, or another thread, is at it. */
    public void reconcile() {
        var once = new LockConfiguration(clock.instant(), LOCK, LONGEST, Duration.ZERO);
        oneNodeAtATime.executeWithLock((Runnable) this::inTurn, once);
    }

    private void inTurn() {
        List<LostJobs.Lost> lost = lostJobs.find();
        lost.stream()
                .filter(lostJobs.find()::contains)
                .forEach(job -> quietly(job.about(), () -> lostJobs.giveBack(job)));
        quietly("notices", () -> {
            List<String> notices = lostNoticeJobs.giveBack();
            if (!notices.isEmpty()) {
                log.info("{} notices had lost their job and got it again", notices.size());
            }
        });
        quietly("follow-ups from before there were reminders", moveFollowUps::move);
        quietly("what waits for somebody", giveProcessesBack::giveBack);
        Map<String, Finding> first = findings();
        Map<String, Finding> second = first.isEmpty() ? first : findings();
        second.keySet().retainAll(first.keySet()); // Milepost works on meanwhile
        tasks.settle(second);
    }

    private Map<String, Finding> findings() {
        Set<String> open = new LinkedHashSet<>();
        unfinished.forEach(module -> open.addAll(module.invoices()));
        List<String> all = new ArrayList<>(open);
        List<Finding> found = new ArrayList<>(compareInstances.findings());
        for (int from = 0; from < all.size(); from += PAGE) {
            List<String> page = all.subList(from, Math.min(all.size(), from + PAGE));
            found.addAll(compareInvoices.findings(page));
            found.addAll(lostDocuments.makeOrFind(page));
        }
        Map<String, Finding> byKey = new LinkedHashMap<>();
        found.forEach(finding -> byKey.put(finding.key(), finding));
        return byKey;
    }

    /** One thing that can't be put right keeps nothing else from being put right. */
    static void quietly(String about, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failed) {
            log.warn("{} could not be reconciled; the next run tries again", about, failed);
        }
    }
}
