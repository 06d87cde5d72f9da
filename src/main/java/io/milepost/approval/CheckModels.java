package io.milepost.approval;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says what deploying files would be answered with, without deploying them. */
public interface CheckModels {
    Checked check(List<Draft> files);

    record Draft(String name, byte[] content) {}

    record Checked(boolean accepted, List<Remark> errors, List<Remark> warnings) {}

    /** A sentence about a place in a file; line 0 where it is about the whole. */
    record Remark(String file, @Nullable String element, int line, int column, String message) {}
}
