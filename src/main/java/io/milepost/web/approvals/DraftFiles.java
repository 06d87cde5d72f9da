package io.milepost.web.approvals;

import io.milepost.approval.CheckModels.Draft;
import io.milepost.web.Caller;
import io.milepost.web.NotAllowed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import org.springframework.web.multipart.MultipartFile;

/** Models, tables and forms that are sent to be looked at, and who may send them. */
final class DraftFiles {
    private static final Set<String> ALLOWED = Set.of("process-admins", "managers");

    private DraftFiles() {}

    static void requireAllowed(Caller caller) {
        if (caller.groups().stream().noneMatch(ALLOWED::contains)) {
            throw new NotAllowed("Models are read and checked by process admins and managers.");
        }
    }

    static List<Draft> of(List<MultipartFile> files) {
        return files.stream().map(DraftFiles::draft).toList();
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
