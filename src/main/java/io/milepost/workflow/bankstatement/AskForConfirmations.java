package io.milepost.workflow.bankstatement;

import io.milepost.statement.BankStatement;
import io.milepost.statement.BankStatements;
import io.milepost.statement.PaymentConfirmations;
import io.milepost.workflow.engine.WithoutAuthorization;
import org.camunda.bpm.engine.RuntimeService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Asks again about statements whose process is gone while entries are open: otherwise nobody would see that money came in. */
@Component
public class AskForConfirmations {
    private static final Logger log = LoggerFactory.getLogger(AskForConfirmations.class);

    private final BankStatements statements;
    private final PaymentConfirmations confirmations;
    private final RuntimeService runtime;
    private final WithoutAuthorization engine;

    AskForConfirmations(
            BankStatements statements,
            PaymentConfirmations confirmations,
            RuntimeService runtime,
            WithoutAuthorization engine) {
        this.statements = statements;
        this.confirmations = confirmations;
        this.runtime = runtime;
        this.engine = engine;
    }

    public void askAgain() {
        statements.unconfirmed().stream()
                .filter(statement -> !isAsked(statement))
                .forEach(this::orNextTime);
    }

    private void orNextTime(BankStatement statement) {
        try {
            confirmations.asked(statement);
            log.info("Bank statement {} had lost its process and got another", statement.id());
        } catch (RuntimeException failed) {
            log.warn("Bank statement {} could not be asked about; the next run tries again", statement.id(), failed);
        }
    }

    private boolean isAsked(BankStatement statement) {
        return engine.run(() -> runtime.createProcessInstanceQuery()
                        .processDefinitionKey(BankStatementModel.KEY)
                        .variableValueEquals(BankStatementModel.STATEMENT_ID.name(), statement.id())
                        .count())
                > 0;
    }
}
