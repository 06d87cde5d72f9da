package io.milepost.workflow.engine.difference;

import io.milepost.approval.CheckModels.Draft;
import io.milepost.approval.CompareModels;
import io.milepost.workflow.engine.guard.Drawing;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reads two versions of a model and says what is different for the firm, not what is different in the file. */
@Component
class ModelDifferences implements CompareModels {
    @Override
    public List<String> difference(Draft before, Draft after) {
        if (Arrays.equals(before.content(), after.content())) {
            return List.of("Nothing: both are the same.");
        }
        Drawing one = Drawing.read(before.name(), before.content());
        Drawing other = Drawing.read(after.name(), after.content());
        List<String> found = one.name().startsWith("dmn:")
                ? TableDifference.of(DrawnTable.of(one), DrawnTable.of(other))
                : ProcessDifference.of(DrawnProcess.of(one), DrawnProcess.of(other));
        return found.isEmpty() ? List.of("Only the drawing or its labels changed; it decides the same.") : found;
    }
}
