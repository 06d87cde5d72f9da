package io.milepost.workflow.bankstatement;

import io.milepost.statement.BankStatement;
import io.milepost.statement.BankStatements;
import io.milepost.statement.PaymentConfirmations;
import io.milepost.workflow.engine.WaitingRows;
import java.util.List;
import org.springframework.stereotype.Component;

/** Otherwise nobody would see that money came in. */
@Component
class WaitingStatements implements WaitingRows<String> {
    private final BankStatements statements;
    private final PaymentConfirmations confirmations;

    WaitingStatements(BankStatements statements, PaymentConfirmations confirmations) {
        this.statements = statements;
        this.confirmations = confirmations;
    }

    @Override
    public String process() {
        return BankStatementModel.KEY;
    }

    @Override
    public List<String> all() {
        return statements.unconfirmed().stream().map(BankStatement::id).toList();
    }

    @Override
    public String businessKey(String row) {
        return row;
    }

    /** Entries are never open again, and only one node looks for what is lost at a time. */
    @Override
    public boolean stillWaits(String row) {
        return statements.open(row) > 0;
    }

    @Override
    public void askAgain(String row) {
        confirmations.asked(statements.get(row));
    }
}
