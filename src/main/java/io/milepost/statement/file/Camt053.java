package io.milepost.statement.file;

import io.milepost.statement.UnreadableStatement;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The bank-to-customer statement of ISO 20022, camt.053, in every version: they differ by elements that moved one level down,
 * and both places are looked at.
 */
@Component
@Order(1)
class Camt053 implements StatementFormat {
    @Override
    public String name() {
        return "CAMT.053";
    }

    @Override
    public boolean recognises(StatementFile file) {
        String head = file.head();
        return head.startsWith("<")
                || head.replace("\0", "").replaceFirst("^[^<]{0,2}", "").startsWith("<?xml");
    }

    @Override
    public List<ReadStatement> read(StatementFile file) {
        var statements = new Statements();
        XmlParts.read(file.content(), statements);
        if (!statements.isOne) {
            throw new UnreadableStatement("The file is XML, but no bank statement of the kind camt.053.");
        }
        return statements.done;
    }

    private static final class Statements implements XmlParts.Listener {
        private final List<ReadStatement> done = new ArrayList<>();
        private CamtStatement statement = new CamtStatement(1);
        private boolean isOne;

        @Override
        public void begins(String name, String namespace, int line) {
            if (name.equals("BkToCstmrAcctRpt") || name.equals("BkToCstmrDbtCdtNtfctn")) {
                throw new UnreadableStatement(
                        line, "this is a report of the day (camt.052 or camt.054); send the statement, camt.053.");
            }
            isOne = isOne || name.equals("BkToCstmrStmt");
            if (name.equals("Stmt")) {
                statement = new CamtStatement(line);
            }
        }

        @Override
        public boolean holdsParts(String name) {
            return name.equals("Stmt") || name.equals("GrpHdr");
        }

        @Override
        public void part(XmlElement part) {
            statement.take(part);
        }

        @Override
        public void ends(String name) {
            if (name.equals("Stmt")) {
                done.add(statement.read());
            }
        }
    }
}
