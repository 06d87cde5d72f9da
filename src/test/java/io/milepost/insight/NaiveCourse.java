package io.milepost.insight;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What an invoice's way comes to, counted the slow way: looks at every minute from the draft to its sending and asks the
 * timeline whose turn it was.
 */
public final class NaiveCourse {
    public record Entry(Instant at, String event) {}

    private static final List<String> OUT = List.of("Mail sent", "Handed to the access point");

    private final List<Entry> way;
    private final Predicate<Instant> isOpen;

    public NaiveCourse(List<Entry> way, Predicate<Instant> isOpen) {
        this.way = way;
        this.isOpen = isOpen;
    }

    /** Null where it never was. */
    public @Nullable Instant sent() {
        return way.stream()
                .filter(entry -> OUT.contains(entry.event()))
                .map(Entry::at)
                .findFirst()
                .orElse(null);
    }

    /** Since when nothing has been due; null where something is. */
    public @Nullable Instant paid() {
        Instant paid = null;
        for (Entry entry : way) {
            paid = entry.event().equals("Paid") ? entry.at() : entry.event().equals("Due again") ? null : paid;
        }
        return paid;
    }

    public int times(String event) {
        return (int) way.stream().filter(entry -> entry.event().equals(event)).count();
    }

    /** Of an invoice that was sent. */
    public Map<String, Integer> minutes() {
        Map<String, Integer> minutes = new LinkedHashMap<>();
        List.of("DRAFT_WAITING", "DRAFT_WORKING", "APPROVAL_WAITING", "APPROVAL_WORKING", "TO_SENT", "REACHED_TO_SENT")
                .forEach(measure -> minutes.put(measure, 0));
        Instant begun = way.stream()
                .filter(entry -> entry.event().equals("Draft begun"))
                .findFirst()
                .orElseThrow()
                .at();
        for (Instant minute = begun; minute.isBefore(sent()); minute = minute.plusSeconds(60)) {
            if (isOpen.test(minute)) {
                minutes.merge(turn(minute), 1, Integer::sum);
                minutes.merge("REACHED_TO_SENT", 1, Integer::sum);
            }
        }
        return minutes;
    }

    private String turn(Instant minute) {
        String turn = "";
        boolean touched = false;
        boolean done = false;
        for (int i = 0; i < way.size() && !way.get(i).at().isAfter(minute); i++) {
            String event = way.get(i).event();
            switch (event) {
                case "Draft begun", "Sent back" -> {
                    turn = "DRAFT";
                    touched = false;
                }
                case "Submitted for approval" -> {
                    turn = "APPROVAL";
                    touched = false;
                    done = hasNoMoreReviews(i);
                }
                case "Approved" -> {
                    touched = false;
                    done = hasNoMoreReviews(i);
                }
                case "Draft saved", "Review taken" -> touched = true;
                case "Draft postponed", "Review given back" -> touched = false;
                default -> {}
            }
        }
        return turn.equals("APPROVAL") && done ? "TO_SENT" : turn + (touched ? "_WORKING" : "_WAITING");
    }

    private boolean hasNoMoreReviews(int after) {
        return way.subList(after + 1, way.size()).stream()
                .noneMatch(later -> List.of("Approved", "Sent back").contains(later.event()));
    }
}
