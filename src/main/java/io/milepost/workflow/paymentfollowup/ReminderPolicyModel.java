package io.milepost.workflow.paymentfollowup;

import io.milepost.receivable.ReminderFacts;
import io.milepost.receivable.ReminderRule;
import io.milepost.receivable.Tone;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;

/** The vocabulary of processes/reminder-policy.dmn. */
final class ReminderPolicyModel {
    static final String KEY = "reminder-policy";
    private static final String ASK_ACCOUNTING = "ask accounting";

    private ReminderPolicyModel() {}

    static VariableMap variables(ReminderFacts facts) {
        return Variables.putValue("level", facts.level())
                .putValue("client", facts.client())
                .putValue("clientCountry", facts.clientCountry())
                .putValue("business", facts.business())
                .putValue("currency", facts.currency())
                .putValue("amount", facts.amount().doubleValue());
    }

    /** Amounts are texts in the table, because its numbers are floating point. */
    static ReminderRule rule(Map<String, Object> outputs) {
        boolean asks = ASK_ACCOUNTING.equals(text(outputs, "tone"));
        Object days = outputs.get("days");
        if (!(days instanceof Number number) || number.intValue() < 0) {
            throw new IllegalStateException("The reminder policy says no number of days: " + days);
        }
        return new ReminderRule(
                number.intValue(),
                asks
                        ? Tone.FINAL
                        : Tone.valueOf(String.valueOf(text(outputs, "tone")).toUpperCase(Locale.ROOT)),
                decimal(outputs, "fee"),
                decimal(outputs, "interest"),
                asks);
    }

    private static BigDecimal decimal(Map<String, Object> outputs, String name) {
        String text = text(outputs, name);
        return text == null || text.isBlank() ? BigDecimal.ZERO : new BigDecimal(text.strip());
    }

    private static @Nullable String text(Map<String, Object> outputs, String name) {
        Object value = outputs.get(name);
        return value == null ? null : value.toString();
    }
}
