package io.milepost;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints the sentence instead of a stack trace. */
final class SettingsRefusedAnalyzer extends AbstractFailureAnalyzer<SettingsRefused> {
    @Override
    protected FailureAnalysis analyze(Throwable failure, SettingsRefused cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), null, cause);
    }
}
