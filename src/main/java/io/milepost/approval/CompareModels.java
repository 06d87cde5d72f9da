package io.milepost.approval;

import java.util.List;

/** Says in sentences what is different between two versions of a model. */
public interface CompareModels {
    /** What became of the first in the second; never empty. */
    List<String> difference(CheckModels.Draft before, CheckModels.Draft after);
}
