package io.milepost.web.work;

import io.milepost.invoice.ReportLateChanges;
import io.milepost.project.Project;
import io.milepost.project.Projects;
import io.milepost.web.Access;
import io.milepost.web.Caller;
import io.milepost.web.Numbers;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What sources changed after it was issued. */
@RestController
@Tag(name = "Time and expenses")
class LateChangesController {
    record Listed(int count, List<Item> items) {}

    /** {@code worth} is what a correction would come to; null where the changed work has no price. */
    record Item(
            String key,
            String project,
            Instant receivedAt,
            @Nullable String invoiceNumber,
            String invoice,
            @Nullable String was,
            String wanted,
            @Nullable String worth,
            @Nullable String currency) {
        static Item of(ReportLateChanges.Late late) {
            var worth = late.worth();
            return new Item(
                    late.change().itemKey(),
                    late.project(),
                    late.change().receivedAt(),
                    late.number(),
                    late.invoice().value(),
                    late.change().was(),
                    late.change().wanted(),
                    worth == null ? null : Numbers.amount(worth),
                    worth == null ? null : worth.currency().getCurrencyCode());
        }
    }

    private final ReportLateChanges reportLateChanges;
    private final Projects projects;
    private final Access access;

    LateChangesController(ReportLateChanges reportLateChanges, Projects projects, Access access) {
        this.reportLateChanges = reportLateChanges;
        this.projects = projects;
        this.access = access;
    }

    @GetMapping("/api/late-changes")
    @Operation(
            summary =
                    "Changes that came after issue, old and new, the invoice, and what they are worth (accounting, the PM)")
    Listed list(@RequestParam(required = false) @Nullable String project, Caller caller) {
        access.requireReader(caller);
        List<Project> seen = project != null
                ? List.of(access.project(caller, project))
                : caller.readsEverything() ? projects.findAllByOrderByCode() : projects.answeredForBy(caller.user());
        List<Item> items = reportLateChanges.of(seen).stream().map(Item::of).toList();
        return new Listed(items.size(), items);
    }
}
