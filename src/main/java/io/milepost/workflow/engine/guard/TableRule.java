package io.milepost.workflow.engine.guard;

/** A rule about decision tables. */
abstract class TableRule implements Rule {
    @Override
    public final void check(Model model, Report report) {
        Table table = Table.of(model);
        if (table != null) {
            check(table, TableShape.of(model.key()), model, report);
        }
    }

    abstract void check(Table table, TableShape shape, Model model, Report report);
}
