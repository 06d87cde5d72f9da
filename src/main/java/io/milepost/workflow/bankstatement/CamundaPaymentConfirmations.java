package io.milepost.workflow.bankstatement;

import static io.milepost.workflow.bankstatement.BankStatementModel.STATEMENT_ID;
import static io.milepost.workflow.bankstatement.BankStatementModel.STATEMENT_IMPORTED;
import static io.milepost.workflow.bankstatement.BankStatementModel.STATEMENT_NAME;

import io.milepost.statement.BankStatement;
import io.milepost.statement.PaymentConfirmations;
import io.milepost.workflow.engine.StorableText;
import io.milepost.workflow.engine.WithoutAuthorization;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Starts the confirmation of a statement's entries in the caller's transaction. */
@Component
class CamundaPaymentConfirmations implements PaymentConfirmations {
    private static final int SHOWN = 4;

    private final RuntimeService runtime;
    private final WithoutAuthorization engine;

    CamundaPaymentConfirmations(RuntimeService runtime, WithoutAuthorization engine) {
        this.runtime = runtime;
        this.engine = engine;
    }

    @Override
    public void asked(BankStatement statement) {
        Map<String, Object> known = new HashMap<>(STATEMENT_ID.with(statement.id()));
        known.putAll(STATEMENT_NAME.with(name(statement)));
        var unused = engine.run(() -> runtime.createMessageCorrelation(STATEMENT_IMPORTED)
                .processInstanceBusinessKey(statement.id())
                .setVariables(known)
                .correlateStartMessage());
    }

    /** Such as "DE02 … 2051, statement 231 of 30 Nov 2026". */
    static String name(BankStatement statement) {
        String iban = statement.account();
        String account = iban.length() <= 2 * SHOWN
                ? iban
                : "%s … %s".formatted(iban.substring(0, SHOWN), iban.substring(iban.length() - SHOWN));
        return StorableText.fit(account + ", " + statement.inWords(), StorableText.NAME);
    }
}
