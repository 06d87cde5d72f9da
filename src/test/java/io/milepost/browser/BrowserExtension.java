package io.milepost.browser;

import static org.junit.jupiter.api.extension.ConditionEvaluationResult.disabled;
import static org.junit.jupiter.api.extension.ConditionEvaluationResult.enabled;

import java.nio.file.Path;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/** Gives a {@link BrowserTest} its browser, before anything expensive is started, and keeps pictures of a failure. */
final class BrowserExtension implements ExecutionCondition, ParameterResolver, TestExecutionExceptionHandler {
    private static final Namespace BROWSERS = Namespace.create(BrowserExtension.class);
    private static final Path PICTURES = Path.of("target", "browser");

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (Chromium.find().isPresent()) {
            return enabled("a Chromium was found");
        }
        if (Boolean.parseBoolean(System.getenv("MILEPOST_REQUIRE_ALL"))) {
            throw new IllegalStateException(Chromium.reasonForNone() + " MILEPOST_REQUIRE_ALL=true allows no skip.");
        }
        return disabled(Chromium.reasonForNone());
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Browser.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getStore(BROWSERS)
                .getOrComputeIfAbsent(
                        Resource.class,
                        any -> new Resource(new Browser(Chromium.find().orElseThrow())),
                        Resource.class)
                .browser();
    }

    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        Resource open = context.getStore(BROWSERS).get(Resource.class, Resource.class);
        if (open != null) {
            open.browser().photograph(PICTURES, context.getRequiredTestMethod().getName());
        }
        throw failure;
    }

    private record Resource(Browser browser) implements ExtensionContext.Store.CloseableResource {
        @Override
        public void close() {
            browser.close();
        }
    }
}
