package io.milepost.acceptance;

import io.milepost.calendar.BusinessDays;
import io.milepost.calendar.WrittenDates;
import io.milepost.client.Client;
import io.milepost.client.Clients;
import io.milepost.delivery.QueueNotices;
import io.milepost.invoice.Issuer;
import io.milepost.link.ClientLinks;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks a client by mail to accept a milestone; where that can't be done, says why. However often it is called, it asks once. */
@Component
public class AskClient {
    private final LockMilestone milestones;
    private final KeepAnswer keepAnswer;
    private final Clients clients;
    private final ClientLinks links;
    private final QueueNotices notices;
    private final BusinessDays calendar;
    private final Issuer issuer;
    private final Clock clock;

    AskClient(
            LockMilestone milestones,
            KeepAnswer keepAnswer,
            Clients clients,
            ClientLinks links,
            QueueNotices notices,
            BusinessDays calendar,
            Issuer issuer,
            Clock clock) {
        this.milestones = milestones;
        this.keepAnswer = keepAnswer;
        this.clients = clients;
        this.links = links;
        this.notices = notices;
        this.calendar = calendar;
        this.issuer = issuer;
        this.clock = clock;
    }

    @Transactional
    public void ask(AcceptanceKey key) {
        LockedMilestone asked = milestones.lock(key);
        if (!asked.isAsked() || !asked.latest().isToBeAsked()) {
            return;
        }
        Client client = clients.findById(asked.project().details().client()).orElseThrow();
        String address = client.details().email();
        if (!links.areMade()) {
            keepAnswer.failToAsk(
                    asked, "There are no links for clients here: the operator must set milepost.client-link.url.");
        } else if (address == null || address.isBlank()) {
            keepAnswer.failToAsk(asked, "The client has no e-mail address.");
        } else {
            mail(asked, client, address);
        }
    }

    private void mail(LockedMilestone asked, Client client, String address) {
        AcceptanceRound round = asked.latest();
        Instant now = clock.instant();
        LocalDate deemed = day(calendar.after(now, round.days()));
        @Nullable Instant reminder = round.days() == 1 ? null : calendar.after(now, (round.days() + 1) / 2);
        round.ask(address, deemed, reminder, now);
        asked.milestone().waitFor("Waits for the client's acceptance until %s.".formatted(WrittenDates.day(deemed)));
        notices.toClient(
                asked.milestone().key(),
                round.id(),
                AcceptanceLetter.asking(round),
                address,
                issuer.email(),
                AcceptanceLetter.ask(asked, client.details(), issuer));
    }

    private LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, calendar.zone());
    }
}
