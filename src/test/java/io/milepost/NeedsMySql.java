package io.milepost;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Skips a test where there is no MySQL, and says why; with MILEPOST_REQUIRE_ALL=true it fails instead. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(NeedsMySql.Condition.class)
public @interface NeedsMySql {
    /** Looks for the server once. */
    class Condition implements ExecutionCondition {
        private static final String WHY = "no MySQL: set MILEPOST_TEST_MYSQL_URL, _USER and _PASSWORD, or start Docker";

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            if (MySqlServer.isThere()) {
                return ConditionEvaluationResult.enabled("MySQL is there");
            }
            if (Boolean.parseBoolean(System.getenv("MILEPOST_REQUIRE_ALL"))) {
                throw new IllegalStateException("MILEPOST_REQUIRE_ALL is set, but there is " + WHY);
            }
            return ConditionEvaluationResult.disabled(WHY);
        }
    }
}
