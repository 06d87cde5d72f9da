package io.milepost.invoice;

import io.milepost.project.ProjectTeams;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives a draft up; everything on it returns to unbilled work and waits for the next invoice. */
@Component
public class DiscardDraft {
    private final Drafts drafts;
    private final Reservations reservations;
    private final ProjectTeams teams;
    private final Timeline timeline;

    DiscardDraft(Drafts drafts, Reservations reservations, ProjectTeams teams, Timeline timeline) {
        this.drafts = drafts;
        this.reservations = reservations;
        this.teams = teams;
        this.timeline = timeline;
    }

    @Transactional
    public void discard(InvoiceId id, String person) {
        Invoice invoice = drafts.open(id);
        teams.requireProjectManager(invoice.project(), person);
        invoice.discard();
        reservations.release(invoice);
        timeline.append(id, person, "Draft discarded", "Everything on it is unbilled work again.");
    }
}
