package io.milepost.workflow.engine.difference;

import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.approval.CheckModels.Draft;
import io.milepost.workflow.engine.guard.Corpus;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an admin reads about two versions of the approval process. */
class ProcessDifferenceTest {
    private static final String RELEASED = Corpus.read(Path.of("processes/invoice-approval.bpmn"));
    private static final String LEGAL = Corpus.read(Path.of("src/test/resources/guard/legal-review.bpmn"));

    @Test
    void aGateThatCameOrWentIsToldWithItsGroup() {
        assertThat(difference(RELEASED, LEGAL))
                .contains(
                        "The gate 'Legal review' was added: decided by managers, asked of every invoice.",
                        "The arrows between the steps changed.");
        assertThat(difference(LEGAL, RELEASED))
                .contains("The gate 'Legal review' was removed: decided by managers, asked of every invoice.");
    }

    @Test
    void whatIsSetOnAGateIsToldOneByOne() {
        assertThat(difference(
                        LEGAL,
                        LEGAL.replace(
                                "camunda:candidateGroups=\"managers\"", "camunda:candidateGroups=\"accounting\"")))
                .containsExactly("The gate 'Legal review': decided by was “managers” and is now “accounting”.");
        assertThat(difference(LEGAL, LEGAL.replace("name=\"Legal review\"", "name=\"Lawyers\"")))
                .containsExactly("The gate 'Lawyers' was called 'Legal review' before.");
    }

    @Test
    void whereSomethingIsDrawnDoesNotMatter() {
        assertThat(difference(RELEASED, RELEASED.replace("x=\"172\"", "x=\"180\"")))
                .containsExactly("Only the drawing or its labels changed; it decides the same.");
    }

    @Test
    void aStepThatRunsOtherwiseIsNamed() {
        assertThat(difference(RELEASED, RELEASED.replace("isSequential=\"true\"", "isSequential=\"false\"")))
                .containsExactly("The step 'Pass gates of one order' works differently.");
        assertThat(difference(RELEASED, RELEASED.replace("P3653D", "P30D")))
                .containsExactly("The process: time its history is kept was “P3653D” and is now “P30D”.");
    }

    private static List<String> difference(String before, String after) {
        return new ModelDifferences().difference(draft(before), draft(after));
    }

    private static Draft draft(String model) {
        return new Draft("invoice-approval.bpmn", model.getBytes(StandardCharsets.UTF_8));
    }
}
