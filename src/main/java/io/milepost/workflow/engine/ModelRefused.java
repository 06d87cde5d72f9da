package io.milepost.workflow.engine;

import io.milepost.workflow.engine.guard.Finding;
import io.milepost.workflow.engine.guard.Verdict;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.Problem;
import org.camunda.bpm.engine.impl.bpmn.parser.ResourceReportImpl;
import org.jspecify.annotations.Nullable;

/** A refusal in the form of the engine's own, which Camunda Modeler shows beside the diagram. */
final class ModelRefused extends ParseException {
    private static final long serialVersionUID = 1L;

    ModelRefused(Verdict verdict) {
        super(message(verdict), "", List.of(), List.of());
        resorceReports = files(verdict)
                .map(file -> new ResourceReportImpl(file, of(file, verdict.errors()), of(file, verdict.warnings())))
                .collect(Collectors.toList());
    }

    private static String message(Verdict verdict) {
        return verdict.errors().stream()
                .map(Finding::inWords)
                .collect(Collectors.joining("\n* ", "Not deployed, and the version before stays in use.\n* ", ""));
    }

    private static Stream<String> files(Verdict verdict) {
        return Stream.concat(verdict.errors().stream(), verdict.warnings().stream())
                .map(Finding::file)
                .distinct();
    }

    private static List<Problem> of(String file, List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.file().equals(file))
                .<Problem>map(FoundProblem::new)
                .toList();
    }

    private record FoundProblem(Finding finding) implements Problem {
        @Override
        public String getMessage() {
            return finding.message();
        }

        @Override
        public int getLine() {
            return finding.line();
        }

        @Override
        public int getColumn() {
            return finding.column();
        }

        @Override
        public @Nullable String getMainElementId() {
            return finding.element();
        }

        @Override
        public List<String> getElementIds() {
            return finding.element() == null ? List.of() : List.of(finding.element());
        }
    }
}
