package io.milepost.web.approvals;

import io.milepost.approval.CheckModels;
import io.milepost.approval.CheckModels.Checked;
import io.milepost.web.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** What deploying a draft would be answered with; nothing is deployed. */
@RestController
@Tag(name = "Approval policy")
class ModelCheckController {
    private final CheckModels checkModels;

    ModelCheckController(CheckModels checkModels) {
        this.checkModels = checkModels;
    }

    @PostMapping(path = "/api/approval-policy/checks", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            summary =
                    "Check models, tables and forms as a deployment would, without deploying them (process admins, managers)")
    Checked check(@RequestPart("file") List<MultipartFile> files, Caller caller) {
        DraftFiles.requireAllowed(caller);
        return checkModels.check(DraftFiles.of(files));
    }
}
