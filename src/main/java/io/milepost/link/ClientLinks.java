package io.milepost.link;

import io.milepost.calendar.WrittenDates;
import io.milepost.invoice.Hashes;
import io.milepost.invoice.InvoiceId;
import io.milepost.invoice.Timeline;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Makes, finds and revokes the links of clients. A link is the key to one thing, and never leads to another one. */
@Component
public class ClientLinks {
    private static final int TOKEN_BYTES = 32;
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{43}");

    private final LinkRows rows;
    private final LinkSettings settings;
    private final Timeline timeline;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    ClientLinks(LinkRows rows, LinkSettings settings, Timeline timeline, Clock clock) {
        this.rows = rows;
        this.settings = settings;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** Whether the operator has said where clients reach us. */
    public boolean areMade() {
        return settings.isSet();
    }

    /**
     * With the mail of an issued invoice; empty where no links are made. In a transaction of its own, for a mail that has left
     * stays out there whatever becomes of the step that sent it.
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public Optional<GivenLink> forMail(InvoiceId invoice) {
        return areMade() ? Optional.of(make(invoice, Timeline.MILEPOST)) : Optional.empty();
    }

    /** For a person who hands it on. */
    @Transactional
    public GivenLink forPerson(InvoiceId invoice, String person) {
        GivenLink made = make(invoice, person);
        timeline.append(
                invoice,
                person,
                "Client link made",
                "holds until " + WrittenDates.day(LocalDate.ofInstant(made.expiresAt(), ZoneOffset.UTC)));
        return made;
    }

    /** With a mail that asks to accept a milestone; in a transaction of its own, as with those of invoices. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public Optional<GivenLink> forAcceptanceMail(String acceptance) {
        return areMade()
                ? Optional.of(make(
                        (hash, now, end) -> ClientLink.toAcceptance(acceptance, hash, Timeline.MILEPOST, now, end)))
                : Optional.empty();
    }

    private GivenLink make(InvoiceId invoice, String by) {
        return make((hash, now, end) -> ClientLink.toInvoice(invoice, hash, by, now, end));
    }

    private interface Cut {
        ClientLink link(String hash, Instant now, Instant end);
    }

    private GivenLink make(Cut key) {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Instant now = clock.instant();
        Instant end = now.plus(settings.valid());
        rows.save(key.link(Hashes.sha256(token), now, end));
        return new GivenLink(settings.of(token), end);
    }

    /** The invoice it leads to; empty, without a word why, for whatever is unknown, expired or revoked. */
    @Transactional(readOnly = true)
    public Optional<InvoiceId> open(String token) {
        return opened(token).map(ClientLink::invoice);
    }

    /** The acceptance it leads to, in the same way. */
    @Transactional(readOnly = true)
    public Optional<String> openAcceptance(String token) {
        return opened(token).map(ClientLink::acceptance);
    }

    private Optional<ClientLink> opened(String token) {
        if (!TOKEN.matcher(token).matches()) {
            return Optional.empty();
        }
        String hash = Hashes.sha256(token); // of the text: of some other spellings the same bytes would come
        return rows.findByTokenHash(hash).filter(link -> link.opensWith(hash, clock.instant()));
    }

    @Transactional(readOnly = true)
    public List<ClientLink> of(InvoiceId invoice) {
        return rows.findByInvoiceOrderByMadeAt(invoice.value());
    }

    /** None that is out there leads anywhere any more. */
    @Transactional
    public void revokeAll(InvoiceId invoice, String person) {
        List<ClientLink> open = revoke(rows.findByInvoiceOrderByMadeAt(invoice.value()));
        if (!open.isEmpty()) {
            timeline.append(
                    invoice,
                    person,
                    "Client links revoked",
                    open.size() == 1 ? "one link" : "%d links".formatted(open.size()));
        }
    }

    /** Whoever has a link to it finds nothing any more. */
    @Transactional
    public void revokeAll(String acceptance) {
        var unused = revoke(rows.findByAcceptance(acceptance));
    }

    private List<ClientLink> revoke(List<ClientLink> links) {
        Instant now = clock.instant();
        List<ClientLink> open = links.stream().filter(link -> link.isOpen(now)).toList();
        open.forEach(link -> link.revoke(now));
        return open;
    }
}
