package io.milepost.statement.file;

import io.milepost.statement.UnreadableStatement;
import java.util.List;

/** One way banks write statements. */
interface StatementFormat {
    String name();

    boolean recognises(StatementFile file);

    /** In the file's order; refuses with {@link UnreadableStatement}. */
    List<ReadStatement> read(StatementFile file);
}
