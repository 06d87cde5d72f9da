package io.milepost.web.approvals;

import io.milepost.approval.SimulateApprovals;
import io.milepost.invoice.Issuer;
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
    private final SimulateApprovals simulateApprovals;
    private final Issuer issuer;
    private final Clock clock;

    SimulationController(SimulateApprovals simulateApprovals, Issuer issuer, Clock clock) {
        this.simulateApprovals = simulateApprovals;
        this.issuer = issuer;
        this.clock = clock;
    }

    @PostMapping(path = "/api/approval-policy/simulations", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            summary = "Try a draft of the policy or the approval process on past invoices (process admins, managers)",
            description =
                    "Invoices decided from one day to another, the last three months if not said. Those whose gates"
                            + " differ come first; of more than 1,000 only the first are listed, and all are counted.")
    SimulationJson simulate(
            @RequestPart("file") List<MultipartFile> files,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            Caller caller) {
        DraftFiles.requireAllowed(caller);
        LocalDate last = to == null ? issuer.today(clock) : to;
        return SimulationJson.of(
                simulateApprovals.simulate(DraftFiles.of(files), from == null ? last.minusMonths(3) : from, last));
    }
}
