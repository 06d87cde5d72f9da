package io.milepost.web.invoices;

import io.milepost.web.Access;
import io.milepost.web.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where an invoice is now, and why it goes this way. */
@RestController
@RequestMapping("/api/invoices/{id}")
@Tag(name = "Invoices")
class RouteController {
    private final ReadRoute readRoute;
    private final ReadDiagrams readDiagrams;
    private final Access access;

    RouteController(ReadRoute readRoute, ReadDiagrams readDiagrams, Access access) {
        this.readRoute = readRoute;
        this.readDiagrams = readDiagrams;
        this.access = access;
    }

    @GetMapping("/route")
    @Operation(
            summary = "Where it is and what comes next; the gates the policy decided on, with the rules that matched, "
                    + "their reasons and what they looked at, who has each and what they decided")
    ShownRoute route(@PathVariable String id, Caller caller) {
        return readRoute.of(access.invoice(caller, id).id(), caller.asReviewer());
    }

    @GetMapping("/diagram")
    @Operation(
            summary =
                    "The processes it goes through, each as BPMN to be drawn, with what it has passed, where it stands "
                            + "and how long each step took")
    ShownDiagrams diagram(@PathVariable String id, Caller caller) {
        return readDiagrams.of(access.invoice(caller, id));
    }
}
