package io.milepost.delivery;

import io.milepost.invoice.Timeline;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The steps of a notice that must be on record whatever becomes of the job around them. */
@Component
@Transactional(propagation = Propagation.REQUIRES_NEW)
class NoticeOutbox {
    private static final List<Duration> WAITS =
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(15));
    private static final Duration LAST_WAIT = Duration.ofHours(1);

    /** About two days; nobody acts on an older reminder. */
    private static final int MOST_ATTEMPTS = 50;

    private static final String IN_DOUBT = "Sending was interrupted twice, so it is not known whether it left.";

    record Letter(String id, String recipient, String messageId, MailText text) {}

    private final NoticeRows rows;
    private final Timeline timeline;
    private final Clock clock;

    NoticeOutbox(NoticeRows rows, Timeline timeline, Clock clock) {
        this.rows = rows;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** Empty where there is nothing to do any more. */
    Optional<Letter> claim(String id) {
        return open(id).flatMap(this::attempt);
    }

    private Optional<Letter> attempt(Notice notice) {
        if (!notice.beginAttempt(clock.instant())) {
            fail(notice, IN_DOUBT);
            return Optional.empty();
        }
        return Optional.of(new Letter(notice.id(), notice.recipient(), notice.messageId(), notice.text()));
    }

    void sent(String id) {
        locked(id)
                .filter(notice -> notice.state() != DeliveryState.SENT)
                .ifPresent(notice -> notice.markSent(clock.instant()));
    }

    void refused(String id, String why) {
        open(id).ifPresent(notice -> fail(notice, why));
    }

    /** How long to wait before the next try; empty where it was the last. */
    Optional<Duration> postponed(String id, String why) {
        return open(id).flatMap(notice -> {
            notice.postpone(why, clock.instant());
            return next(notice, why);
        });
    }

    Optional<Duration> inDoubt(String id, String why) {
        return open(id).flatMap(notice -> {
            notice.noteDoubt(why);
            return next(notice, why);
        });
    }

    private Optional<Duration> next(Notice notice, String why) {
        int made = notice.attemptsMade();
        if (made >= MOST_ATTEMPTS) {
            fail(notice, why);
            return Optional.empty();
        }
        return Optional.of(made <= WAITS.size() ? WAITS.get(made - 1) : LAST_WAIT);
    }

    private void fail(Notice notice, String why) {
        notice.fail(why, clock.instant());
        timeline.append(
                notice.invoice(),
                Timeline.MILEPOST,
                "Notice undeliverable",
                "to %s: %s".formatted(notice.recipient(), why));
    }

    private Optional<Notice> locked(String id) {
        return rows.lock(id);
    }

    /** A node that slept through its job's lock may report about a mail that another has settled meanwhile. */
    private Optional<Notice> open(String id) {
        return locked(id).filter(Notice::isOpen);
    }
}
