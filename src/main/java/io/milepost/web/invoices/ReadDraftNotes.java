package io.milepost.web.invoices;

import io.milepost.invoice.ItemNotes;
import io.milepost.project.Project;
import io.milepost.project.Receipts;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reads what is said beside the items of a project's draft, a few questions for all of them. */
@Component
class ReadDraftNotes {
    private final ItemNotes itemNotes;
    private final Receipts receipts;

    ReadDraftNotes(ItemNotes itemNotes, Receipts receipts) {
        this.itemNotes = itemNotes;
        this.receipts = receipts;
    }

    DraftNotes of(Project project) {
        return new DraftNotes(project.code(), itemNotes.of(List.of(project)), receipts.ofProject(project.code()));
    }
}
