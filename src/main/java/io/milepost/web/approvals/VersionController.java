package io.milepost.web.approvals;

import io.milepost.approval.CompareVersions;
import io.milepost.approval.ListVersions;
import io.milepost.approval.RestoreVersion;
import io.milepost.people.KnownNames;
import io.milepost.web.Caller;
import io.milepost.web.NotAllowed;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The versions of the approvals, what is different between them, and going back to an earlier one. */
@RestController
@RequestMapping("/api/approval-policy/versions")
@Tag(name = "Approval policy")
class VersionController {
    record Difference(String before, String after, List<String> sentences) {}

    record Restoration(@Nullable String why, @Nullable String insteadOf) {}

    private final ListVersions versions;
    private final CompareVersions compareVersions;
    private final RestoreVersion restoreVersion;
    private final KnownNames names;

    VersionController(
            ListVersions versions, CompareVersions compareVersions, RestoreVersion restoreVersion, KnownNames names) {
        this.versions = versions;
        this.compareVersions = compareVersions;
        this.restoreVersion = restoreVersion;
        this.names = names;
    }

    @GetMapping
    @Operation(
            summary =
                    "Every version of the approvals: who deployed it when, and what runs on it (process admins, managers)")
    List<VersionJson> all(Caller caller) {
        DraftFiles.requireAllowed(caller);
        Names known = new Names(names);
        return versions.all().stream()
                .map(version -> VersionJson.of(version, known))
                .toList();
    }

    @GetMapping("/{version}/difference/{other}")
    @Operation(
            summary = "What changed from one version to another, in sentences (process admins, managers)",
            description = "Versions are named like approval-policy-3; both must be of the same model.")
    Difference difference(@PathVariable String version, @PathVariable String other, Caller caller) {
        DraftFiles.requireAllowed(caller);
        return new Difference(version, other, compareVersions.difference(version, other));
    }

    @GetMapping("/{version}/file")
    @Operation(summary = "The model itself, to open in Camunda Modeler (process admins, managers)")
    ResponseEntity<byte[]> file(@PathVariable String version, Caller caller) {
        DraftFiles.requireAllowed(caller);
        String name = versions.version(version).deployed().file();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(versions.content(version));
    }

    @PostMapping("/{version}/restorations")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Go back to an earlier version: it is deployed again as the newest (process admins)",
            description =
                    "It is checked like every deployment. insteadOf names the version that is in use now; if another"
                            + " is, the answer is 409.")
    VersionJson restore(@PathVariable String version, @RequestBody Restoration wish, Caller caller) {
        if (!caller.groups().contains("process-admins")) {
            throw new NotAllowed("Only process admins go back to an earlier version.");
        }
        return VersionJson.of(
                restoreVersion.restore(
                        version, new RestoreVersion.Wish(caller.user(), caller.groups(), wish.why(), wish.insteadOf())),
                new Names(names));
    }
}
