package io.milepost.statement;

import java.util.List;

/**
 * What came of a file.
 *
 * @param statements those it made, or where all of it is known those that have its entries
 * @param known entries that are here already
 * @param open new ones that somebody has to confirm
 * @param notOurs new ones that concern no invoice
 */
public record ImportedStatements(List<BankStatement> statements, int fresh, int known, int open, int notOurs) {}
