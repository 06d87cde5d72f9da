package io.milepost.insight;

import io.milepost.calendar.BusinessDays;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an invoice's timeline comes to in figures; reads it from its first entry to its last. */
final class Course {
    private static final Set<String> TOUCHED = Set.of("Draft saved");
    private static final Set<String> APPROVED = Set.of("Approved", "Approval carried over");
    private static final Set<String> UNPAID = Set.of("Due again", "Not paid after all");
    private static final Set<String> LEFT =
            Set.of("Mail sent", "Handed to the access point", "Delivery confirmed", "Delivery settled otherwise");

    /** Whose turn it is. */
    private enum Phase {
        BEFORE,
        DRAFT,
        APPROVAL,
        ISSUED
    }

    private final BusinessDays calendar;
    private final Map<Measure, Duration> times = new EnumMap<>(Measure.class);
    private Phase phase = Phase.BEFORE;
    private final Set<String> takenGates = new HashSet<>();
    private boolean worked;
    private Instant since = Instant.MIN;
    private @Nullable Instant begun;
    private @Nullable Instant approved;
    private @Nullable Instant sent;
    private @Nullable Instant paid;
    private int sentBack;
    private boolean reviewed;

    private Course(BusinessDays calendar) {
        this.calendar = calendar;
    }

    /** {@code reached} is the day its milestone was; null where something else caused it. Nothing until it was sent. */
    static List<Figure> figures(List<Happened> timeline, @Nullable LocalDate reached, BusinessDays calendar) {
        Course course = new Course(calendar);
        timeline.forEach(course::take);
        return course.figures(reached);
    }

    private void take(Happened entry) {
        String event = entry.event();
        if (event.equals("Draft begun")) {
            begun = entry.at();
            turn(Phase.DRAFT, entry.at());
        } else if (phase == Phase.DRAFT) {
            inDraft(event, entry.at());
        } else if (phase == Phase.APPROVAL) {
            inApproval(entry, event, entry.at());
        } else if (phase == Phase.ISSUED) {
            afterIssue(event, entry.at());
        }
    }

    private void inDraft(String event, Instant at) {
        if (event.equals("Submitted for approval")) {
            approved = at;
            turn(Phase.APPROVAL, at);
        } else if (TOUCHED.contains(event) && !worked) {
            pass(true, at);
        } else if (event.equals("Draft postponed")) {
            pass(false, at);
        }
    }

    /** Of gates side by side, one may be in somebody's hands while another is decided. */
    private void inApproval(Happened entry, String event, Instant at) {
        if (event.equals("Sent back") || event.equals("Approval withdrawn")) {
            sentBack++;
            reviewed = true;
            takenGates.clear();
            turn(Phase.DRAFT, at);
        } else if (APPROVED.contains(event)) {
            reviewed = true;
            approved = at;
            takenGates.removeIf(entry::isOf);
            pass(!takenGates.isEmpty(), at);
        } else if (event.equals("Review taken")) {
            takenGates.add(entry.detail());
            pass(true, at);
        } else if (event.equals("Review given back")) {
            takenGates.remove(entry.detail());
            pass(!takenGates.isEmpty(), at);
        } else if (event.equals("Issued")) {
            phase = Phase.ISSUED; // from the last approval on, it was Milepost's turn
        }
    }

    private void afterIssue(String event, Instant at) {
        if (sent == null && LEFT.contains(event)) {
            sent = at;
        } else if (event.equals("Paid")) {
            paid = at;
        } else if (UNPAID.contains(event)) {
            paid = null;
        }
    }

    private void turn(Phase next, Instant at) {
        pass(false, at);
        phase = next;
    }

    /** Adds what has passed to where it belongs. */
    private void pass(boolean working, Instant at) {
        if (phase == Phase.DRAFT || phase == Phase.APPROVAL) {
            times.merge(measure(), calendar.open(since, at), Duration::plus);
        }
        since = at;
        worked = working;
    }

    private Measure measure() {
        return phase == Phase.DRAFT
                ? worked ? Measure.DRAFT_WORKING : Measure.DRAFT_WAITING
                : worked ? Measure.APPROVAL_WORKING : Measure.APPROVAL_WAITING;
    }

    private List<Figure> figures(@Nullable LocalDate reached) {
        if (sent == null || begun == null || approved == null) {
            return List.of();
        }
        Instant start = begun;
        if (reached != null) {
            times.put(Measure.TO_DRAFT, calendar.open(calendar.closing(reached), begun));
            start = calendar.closing(reached).isBefore(begun) ? calendar.closing(reached) : begun;
        }
        times.put(Measure.TO_SENT, calendar.open(approved, sent));
        times.put(Measure.REACHED_TO_SENT, calendar.open(start, sent));
        for (Measure own : List.of(
                Measure.DRAFT_WAITING, Measure.DRAFT_WORKING, Measure.APPROVAL_WAITING, Measure.APPROVAL_WORKING)) {
            times.putIfAbsent(own, Duration.ZERO);
        }
        List<Figure> figures = new ArrayList<>();
        YearMonth month = month(sent);
        times.forEach((measure, time) -> figures.add(new Figure(measure, month, minutes(time))));
        figures.add(new Figure(Measure.SENT_BACK, month, sentBack));
        figures.add(new Figure(Measure.STRAIGHT_THROUGH, month, reviewed ? 0 : 1));
        if (paid != null) {
            Duration time = paid.isAfter(sent) ? Duration.between(sent, paid) : Duration.ZERO;
            figures.add(new Figure(Measure.TO_PAID, month(paid), minutes(time)));
        }
        return figures;
    }

    private YearMonth month(Instant moment) {
        return YearMonth.from(moment.atZone(calendar.zone()));
    }

    private static int minutes(Duration time) {
        return Math.toIntExact(time.toMinutes());
    }
}
