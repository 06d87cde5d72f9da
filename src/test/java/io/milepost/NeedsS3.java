package io.milepost;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Skips a test where there is no S3 server to start, and says why; with MILEPOST_REQUIRE_ALL=true it fails instead. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(NeedsS3.Condition.class)
public @interface NeedsS3 {
    /** Looks for the program that the build lays down. */
    class Condition implements ExecutionCondition {
        private static final String WHY = "no S3 server: target/s3/s3proxy.jar is laid there by ./mvnw test-compile";

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            if (S3Server.isThere()) {
                return ConditionEvaluationResult.enabled("an S3 server is there");
            }
            if (Boolean.parseBoolean(System.getenv("MILEPOST_REQUIRE_ALL"))) {
                throw new IllegalStateException("MILEPOST_REQUIRE_ALL is set, but there is " + WHY);
            }
            return ConditionEvaluationResult.disabled(WHY);
        }
    }
}
