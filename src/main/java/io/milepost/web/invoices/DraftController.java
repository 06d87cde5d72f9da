package io.milepost.web.invoices;

import io.milepost.invoice.DraftEdit;
import io.milepost.invoice.DraftSheet;
import io.milepost.invoice.InvoiceId;
import io.milepost.invoice.SaveDraft;
import io.milepost.invoice.ViewDraft;
import io.milepost.web.Access;
import io.milepost.web.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A draft: looked at by whoever may see the invoice, edited by the project's manager alone. */
@RestController
@RequestMapping("/api/invoices/{id}/draft")
@Tag(name = "Drafts")
class DraftController {
    private final ViewDraft viewDraft;
    private final SaveDraft saveDraft;
    private final ReadSentBack sentBack;
    private final ReadDraftNotes draftNotes;
    private final Access access;

    DraftController(
            ViewDraft viewDraft, SaveDraft saveDraft, ReadSentBack sentBack, ReadDraftNotes draftNotes, Access access) {
        this.viewDraft = viewDraft;
        this.saveDraft = saveDraft;
        this.sentBack = sentBack;
        this.draftNotes = draftNotes;
        this.access = access;
    }

    @GetMapping
    @Operation(summary = "The draft with every item on offer; its ETag is the version to edit")
    ResponseEntity<ShownDraft> get(@PathVariable String id, Caller caller) {
        InvoiceId invoice = access.invoice(caller, id).id();
        return answer(viewDraft.of(invoice));
    }

    @PutMapping
    @Operation(
            summary = "Save an edit of the version named by If-Match; 409 when another draft took an item. "
                    + "Items that changed at their source stay stale until an edit names them")
    ResponseEntity<ShownDraft> put(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody GivenDraft body,
            Caller caller) {
        InvoiceId invoice = access.drafted(caller, id).id();
        int version = ExpectedVersion.of(ifMatch);
        return answer(saveDraft.save(invoice, version, body.edit(), caller.user()));
    }

    @PostMapping("/calculation")
    @Operation(
            summary = "What the draft would be with an edit; nothing is stored. "
                    + "With items=edited only the items that the edit names are answered")
    ShownDraft calculation(
            @PathVariable String id,
            @RequestParam(name = "items", defaultValue = "all") String items,
            @RequestBody GivenDraft body,
            Caller caller) {
        InvoiceId invoice = access.drafted(caller, id).id();
        DraftEdit edit = body.edit();
        DraftSheet sheet = viewDraft.with(invoice, edit);
        return items.equals("edited")
                ? ShownDraft.of(
                        sheet,
                        null,
                        draftNotes.of(sheet.project()),
                        key -> edit.items().containsKey(key))
                : shown(sheet);
    }

    private ResponseEntity<ShownDraft> answer(DraftSheet sheet) {
        return ResponseEntity.ok()
                .eTag(String.valueOf(sheet.invoice().version()))
                .body(shown(sheet));
    }

    private ShownDraft shown(DraftSheet sheet) {
        return ShownDraft.of(sheet, sentBack.of(sheet.invoice()).orElse(null), draftNotes.of(sheet.project()));
    }
}
