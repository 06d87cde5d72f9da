package io.milepost.web.approvals;

import io.milepost.approval.CheckModels;
import io.milepost.approval.CheckModels.Checked;
import io.milepost.approval.CheckModels.Draft;
import io.milepost.web.Caller;
import io.milepost.web.NotAllowed;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** What deploying a draft would be answered with; nothing is deployed. */
@RestController
@Tag(name = "Approval policy")
class ModelCheckController {
    private static final Set<String> ALLOWED = Set.of("process-admins", "managers");

    private final CheckModels checkModels;

    ModelCheckController(CheckModels checkModels) {
        this.checkModels = checkModels;
    }

    @PostMapping(path = "/api/approval-policy/checks", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            summary =
                    "Check models, tables and forms as a deployment would, without deploying them (process admins, managers)")
    Checked check(@RequestPart("file") List<MultipartFile> files, Caller caller) {
        if (caller.groups().stream().noneMatch(ALLOWED::contains)) {
            throw new NotAllowed("Models are checked by process admins and managers.");
        }
        return checkModels.check(files.stream().map(ModelCheckController::draft).toList());
    }

    private static Draft draft(MultipartFile file) {
        try {
            String name = file.getOriginalFilename();
            return new Draft(name == null ? "" : name, file.getBytes());
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }
}
