package io.milepost.workflow.paymentfollowup;

import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.receivable.ReminderFacts;
import io.milepost.receivable.ReminderRule;
import io.milepost.receivable.Tone;
import java.math.BigDecimal;
import java.util.Optional;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.junit.jupiter.api.Test;

/** The table of the release. */
class ReminderPolicyTableTest {
    private static final DmnEngine ENGINE =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private static final DmnDecision TABLE = ENGINE.parseDecision(
            ReminderPolicyModel.KEY,
            ReminderPolicyTableTest.class.getClassLoader().getResourceAsStream("processes/reminder-policy.dmn"));

    @Test
    void threeRemindersGoOutAndThenAccountingIsAsked() {
        assertThat(rule(1)).contains(mail(7, Tone.FRIENDLY));
        assertThat(rule(2)).contains(mail(21, Tone.FIRM));
        assertThat(rule(3)).contains(mail(35, Tone.FINAL));
        assertThat(rule(4)).map(ReminderRule::asksAccounting).contains(true);
        assertThat(rule(40)).map(ReminderRule::asksAccounting).contains(true);
    }

    private static ReminderRule mail(int days, Tone tone) {
        return new ReminderRule(days, tone, BigDecimal.ZERO, BigDecimal.ZERO, false);
    }

    private static Optional<ReminderRule> rule(int level) {
        var facts = new ReminderFacts(level, "HAFENBAU", "DE", true, "EUR", new BigDecimal("1190.00"));
        return ENGINE.evaluateDecisionTable(TABLE, ReminderPolicyModel.variables(facts)).getResultList().stream()
                .findFirst()
                .map(ReminderPolicyModel::rule);
    }
}
