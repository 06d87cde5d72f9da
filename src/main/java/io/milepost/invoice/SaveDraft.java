package io.milepost.invoice;

import io.milepost.billing.Choice;
import io.milepost.billing.Decision;
import io.milepost.money.Money;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Stores what the drafter decided: all of it or, when an item was taken meanwhile, nothing. */
@Component
public class SaveDraft {
    private final Drafts drafts;
    private final Sheets sheets;
    private final Reservations reservations;
    private final Timeline timeline;
    private final EntityManager entities;

    SaveDraft(Drafts drafts, Sheets sheets, Reservations reservations, Timeline timeline, EntityManager entities) {
        this.drafts = drafts;
        this.sheets = sheets;
        this.reservations = reservations;
        this.timeline = timeline;
        this.entities = entities;
    }

    /** {@code version} is the one the drafter saw. */
    @Transactional
    public DraftSheet save(InvoiceId id, int version, DraftEdit edit, String person) {
        Invoice invoice = drafts.open(id);
        if (invoice.version() != version) {
            throw new VersionConflict();
        }
        DraftSheet sheet = sheets.lay(invoice, edit);
        entities.lock(
                invoice, LockModeType.PESSIMISTIC_FORCE_INCREMENT); // every save is a version, whatever it changed
        invoice.redraft(sheet.layout(), sheet.lines(), sheet.taxes(), sheet.writtenOff());
        invoice.draftedBy(person);
        reservations.reserve(invoice, sheet, person);
        timeline.append(id, person, "Draft saved", summary(sheet));
        entities.flush();
        return sheets.lay(invoice, DraftEdit.NONE);
    }

    private static String summary(DraftSheet sheet) {
        var choices = sheet.choices();
        return "%s net; %d items billed, %d held, %d written down or up, %d written off, %d free lines"
                .formatted(
                        Money.rounded(
                                sheet.taxes().totals().net(), sheet.project().currency()),
                        choices.stream()
                                .filter(c -> c.decision() == Decision.BILL)
                                .count(),
                        choices.stream()
                                .filter(c -> c.decision() == Decision.HOLD)
                                .count(),
                        choices.stream().filter(Choice::adjusts).count(),
                        choices.stream()
                                .filter(c -> c.decision() == Decision.WRITE_OFF)
                                .count(),
                        sheet.freeLines().size());
    }
}
