package io.milepost.web.approvals;

import io.milepost.approval.SimulateApprovals;
import io.milepost.approval.Simulation;
import io.milepost.invoice.Issuer;
import io.milepost.people.KnownNames;
import io.milepost.web.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** What a draft of the approvals would have made of past invoices; nothing is deployed or kept. */
@RestController
@Tag(name = "Approval policy")
class SimulationController {
    private static final String PATH = "/api/approval-policy/simulations";

    private final SimulateApprovals simulateApprovals;
    private final KnownNames names;
    private final Issuer issuer;
    private final Clock clock;

    SimulationController(SimulateApprovals simulateApprovals, KnownNames names, Issuer issuer, Clock clock) {
        this.simulateApprovals = simulateApprovals;
        this.names = names;
        this.issuer = issuer;
        this.clock = clock;
    }

    @PostMapping(
            path = PATH,
            consumes = MediaType.MULTIPART_FORM_DATA_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Try a draft of the policy or the approval process on past invoices (process admins, managers)",
            description =
                    "Invoices decided from one day to another, the last three months if not said. Those whose gates"
                            + " differ come first; of more than 1,000 only the first are listed, and all are counted."
                            + " CSV with Accept: text/csv lists all.")
    SimulationJson simulate(
            @RequestPart("file") List<MultipartFile> files,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            Caller caller) {
        LocalDate last = last(to);
        LocalDate first = first(from, last);
        return SimulationJson.of(simulated(files, first, last, caller), first, last, new Names(names));
    }

    @PostMapping(path = PATH, consumes = MediaType.MULTIPART_FORM_DATA_VALUE, produces = "text/csv;charset=UTF-8")
    @Operation(hidden = true)
    String simulateAsCsv(
            @RequestPart("file") List<MultipartFile> files,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            Caller caller) {
        LocalDate last = last(to);
        return SimulationCsv.of(simulated(files, first(from, last), last, caller), new Names(names));
    }

    private Simulation simulated(List<MultipartFile> files, LocalDate from, LocalDate to, Caller caller) {
        DraftFiles.requireAllowed(caller);
        return simulateApprovals.simulate(DraftFiles.of(files), from, to);
    }

    private LocalDate last(@Nullable LocalDate to) {
        return to == null ? issuer.today(clock) : to;
    }

    private static LocalDate first(@Nullable LocalDate from, LocalDate last) {
        return from == null ? last.minusMonths(3) : from;
    }
}
