package io.milepost.approval;

import io.milepost.client.InvalidRecord;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says what deploying files would be answered with, without deploying them. */
public interface CheckModels {
    Checked check(List<Draft> files);

    /** Refuses what couldn't be deployed, in the sentences a deployment would be refused with. */
    default void require(List<Draft> files) {
        Checked checked = check(files);
        if (!checked.accepted()) {
            throw new InvalidRecord(checked.errors().stream()
                    .map(error -> error.line() == 0
                            ? "%s: %s".formatted(error.file(), error.message())
                            : "%s, line %d: %s".formatted(error.file(), error.line(), error.message()))
                    .toList());
        }
    }

    record Draft(String name, byte[] content) {}

    record Checked(boolean accepted, List<Remark> errors, List<Remark> warnings) {}

    /** A sentence about a place in a file; line 0 where it is about the whole. */
    record Remark(String file, @Nullable String element, int line, int column, String message) {}
}
