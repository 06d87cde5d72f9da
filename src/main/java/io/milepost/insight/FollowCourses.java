package io.milepost.insight;

import io.milepost.calendar.BusinessDays;
import io.milepost.insight.Courses.Origin;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads what was added to timelines since the last time, beside the work and not in it: a person's step waits for no figure.
 * Run by one node at a time.
 */
@Component
public class FollowCourses {
    /** Entries read in one transaction. */
    private static final int ENTRIES = 2_000;

    /** An entry is seen only when its transaction has committed, and bears the time from before. */
    private static final Duration LATECOMERS = Duration.ofHours(1);

    private final Courses courses;
    private final Figures figures;
    private final BusinessDays calendar;
    private final TransactionTemplate transaction;

    FollowCourses(Courses courses, Figures figures, BusinessDays calendar, TransactionTemplate transaction) {
        this.courses = courses;
        this.figures = figures;
        this.calendar = calendar;
        this.transaction = transaction;
    }

    /** Until everything is read that is there. */
    public void follow() {
        @Nullable
        Instant reached =
                transaction.execute(status -> next(courses.lockReadUntil().minus(LATECOMERS)));
        while (reached != null) {
            Instant from = reached;
            reached = transaction.execute(status -> next(from));
        }
    }

    private @Nullable Instant next(Instant from) {
        Instant known = courses.lockReadUntil();
        Instant until = courses.reach(from, ENTRIES).orElse(null);
        if (until != null) {
            read(courses.unread(from, until));
            if (until.isAfter(known)) {
                courses.readUntil(until);
            }
        }
        return until;
    }

    private void read(List<String> invoices) {
        if (invoices.isEmpty()) {
            return;
        }
        Map<String, Origin> origins = courses.origins(invoices);
        Map<String, List<Figure>> now = new HashMap<>();
        Map<String, String> projects = new HashMap<>();
        Map<String, Integer> read = new HashMap<>();
        courses.timelines(invoices).forEach((invoice, timeline) -> {
            Origin origin = origins.get(invoice);
            read.put(invoice, timeline.get(timeline.size() - 1).seq());
            if (origin != null) {
                now.put(invoice, Course.figures(timeline, origin.reached(), calendar));
                projects.put(invoice, origin.project());
            }
        });
        figures.become(now, projects, read);
    }
}
