package io.milepost.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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

    private static final String HELD =
            "A backup was restored in which it was not sent yet, so it is not known whether it left; it is not sent any more.";

    private static final String IN_DOUBT = "Sending was interrupted twice, so it is not known whether it left.";

    /** What one attempt sends; nobody else begins one before {@code until}, and this one must not begin after it. */
    record Letter(
            String id,
            NoticeAbout about,
            String recipient,
            @Nullable String replyTo,
            @Nullable String linksTo,
            @Nullable String encloses,
            String messageId,
            MailText text,
            int attempt,
            Instant until) {}

    private final NoticeRows rows;
    private final TellOfNotices tell;
    private final MailSettings settings;
    private final Clock clock;

    NoticeOutbox(NoticeRows rows, TellOfNotices tell, MailSettings settings, Clock clock) {
        this.tell = tell;
        this.settings = settings;
        this.rows = rows;
        this.clock = clock;
    }

    /** Empty where there is nothing to do any more; postponed where another node may be at it. */
    Optional<Letter> claim(String id) {
        return open(id).flatMap(this::attempt);
    }

    /** Everything that is unsent at the start, also what would be tried again only later. */
    void holdAll() {
        rows.lockOpen().forEach(this::hold);
    }

    /** What was for a client, a person looks after. */
    private void hold(Notice notice) {
        notice.hold(clock.instant());
        tell.ofClients(notice, HELD);
    }

    private Optional<Letter> attempt(Notice notice) {
        if (settings.hold()) {
            hold(notice);
            return Optional.empty();
        }
        var now = clock.instant();
        if (notice.isBusy(now)) {
            throw new MailPostponed("Another attempt may still be under way.", null);
        }
        var until = now.plus(settings.longest());
        if (!notice.beginAttempt(now, until)) {
            fail(notice, IN_DOUBT);
            return Optional.empty();
        }
        return Optional.of(new Letter(
                notice.id(),
                notice.about(),
                notice.recipient(),
                notice.replyTo(),
                notice.linksTo(),
                notice.encloses(),
                notice.messageId(),
                notice.text(),
                notice.attemptsMade(),
                until));
    }

    /** That it has left is believed of any attempt. */
    void sent(Letter letter) {
        locked(letter.id())
                .filter(notice -> notice.state() != DeliveryState.SENT)
                .ifPresent(notice -> notice.markSent(clock.instant()));
    }

    void refused(Letter letter, String why) {
        underWay(letter).ifPresent(notice -> fail(notice, why));
    }

    /** How long to wait before the next try; empty where it was the last. */
    Optional<Duration> postponed(Letter letter, String why) {
        return underWay(letter).flatMap(notice -> {
            notice.postpone(why, clock.instant());
            return next(notice, why);
        });
    }

    Optional<Duration> inDoubt(Letter letter, String why) {
        return underWay(letter).flatMap(notice -> {
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
        tell.onTimeline(notice, "Notice undeliverable", "to %s: %s".formatted(notice.recipient(), why));
        tell.ofClients(notice, why);
    }

    private Optional<Notice> locked(String id) {
        return rows.lock(id);
    }

    private Optional<Notice> open(String id) {
        return locked(id).filter(Notice::isOpen);
    }

    /** A node that slept through its job's lock may report about an attempt that another has followed up meanwhile. */
    private Optional<Notice> underWay(Letter letter) {
        return locked(letter.id())
                .filter(notice -> notice.state() == DeliveryState.SENDING && notice.attemptsMade() == letter.attempt());
    }
}
