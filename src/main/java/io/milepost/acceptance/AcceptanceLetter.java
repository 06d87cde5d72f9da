package io.milepost.acceptance;

import io.milepost.client.ClientDetails;
import io.milepost.delivery.MailText;
import io.milepost.delivery.SendNotice;
import io.milepost.document.Wording;
import io.milepost.invoice.Issuer;
import io.milepost.money.Money;
import io.milepost.project.Milestone;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** The mails that ask a client to accept a milestone, in the client's language. */
final class AcceptanceLetter {
    private AcceptanceLetter() {}

    /** The occasion of the mail that asks: without it nobody was asked. */
    static String asking(AcceptanceRound round) {
        return "acceptance " + round.id();
    }

    static String reminding(AcceptanceRound round) {
        return "acceptance reminder " + round.id();
    }

    static MailText ask(LockedMilestone asked, ClientDetails client, Issuer issuer) {
        return fill(asked, client, issuer, false);
    }

    static MailText remind(LockedMilestone asked, ClientDetails client, Issuer issuer) {
        return fill(asked, client, issuer, true);
    }

    private static MailText fill(LockedMilestone asked, ClientDetails client, Issuer issuer, boolean reminds) {
        Wording words = Wording.in(client.language());
        Milestone milestone = asked.milestone();
        LocalDate deemed = Objects.requireNonNull(asked.latest().deemedOn());
        Money amount = Money.rounded(milestone.size(), asked.project().currency());
        Map<String, Object> facts = new HashMap<>();
        facts.put("reminds", reminds);
        facts.put("contact", MailText.oneLine(Objects.requireNonNullElse(client.contact(), "")));
        facts.put("milestone", MailText.oneLine(milestone.name()));
        facts.put("project", MailText.oneLine(asked.project().name()));
        facts.put("reached", words.date(milestone.date()));
        facts.put("amount", words.amount(amount.amount(), amount.currency().getCurrencyCode()));
        facts.put("deemed", words.date(deemed));
        facts.put("link", SendNotice.LINK);
        facts.put("seller", MailText.oneLine(issuer.name()));
        facts.put("phone", issuer.phone());
        facts.put("email", issuer.email());
        facts.put("website", issuer.website());
        return MailText.fill("acceptance", words, facts);
    }
}
