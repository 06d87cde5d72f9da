package io.milepost.web.work;

import io.milepost.project.AttachReceipt;
import io.milepost.project.Expenses;
import io.milepost.project.ItemKey;
import io.milepost.project.Receipt;
import io.milepost.project.Receipts;
import io.milepost.project.UnknownRecord;
import io.milepost.web.Access;
import io.milepost.web.Caller;
import io.milepost.web.OnceMore;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The receipt of an expense: a photo or a PDF. */
@RestController
@RequestMapping("/api/expenses/{source}/{id}/receipt")
@Tag(name = "Time and expenses")
class ReceiptController {
    private final AttachReceipt attachReceipt;
    private final Receipts receipts;
    private final Expenses expenses;
    private final Access access;

    ReceiptController(AttachReceipt attachReceipt, Receipts receipts, Expenses expenses, Access access) {
        this.attachReceipt = attachReceipt;
        this.receipts = receipts;
        this.expenses = expenses;
        this.access = access;
    }

    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Attach a receipt (JPEG, PNG or PDF, by its bytes) or replace it; 409 once the expense is issued")
    void put(@PathVariable String source, @PathVariable String id, @RequestBody byte[] content, Caller caller) {
        var scope = access.recording(caller);
        ItemKey key = key(source, id);
        OnceMore.after(() -> {
            attachReceipt.attach(key, content, caller.user(), scope);
            return key;
        });
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take a receipt off its expense; 409 once the expense is issued")
    void delete(@PathVariable String source, @PathVariable String id, Caller caller) {
        var scope = access.recording(caller);
        ItemKey key = key(source, id);
        OnceMore.after(() -> {
            attachReceipt.remove(key, scope);
            return key;
        });
    }

    @GetMapping
    @Operation(summary = "The receipt's bytes; its ETag is their SHA-256")
    ResponseEntity<byte[]> get(@PathVariable String source, @PathVariable String id, Caller caller) {
        ItemKey key = key(source, id);
        String project = expenses.findById(key)
                .orElseThrow(() -> new UnknownRecord("expense", key.value()))
                .project();
        if (!caller.isIntegration()) {
            var unused = access.project(caller, project);
        }
        Receipt receipt = receipts.of(key).orElseThrow(() -> new UnknownRecord("receipt of the expense", key.value()));
        return ReceiptFile.answer(receipt);
    }

    private static ItemKey key(String source, String id) {
        try {
            return ItemKey.expense(source, id);
        } catch (IllegalArgumentException e) {
            throw new UnknownRecord("expense", source + "/" + id);
        }
    }
}
