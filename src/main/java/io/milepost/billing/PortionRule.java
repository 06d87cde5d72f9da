package io.milepost.billing;

import java.util.List;

/**
 * What must never be found among the portions that some {@code :invoices} hold or held: a sentence that names the item, and the
 * SQL that finds invoice and item.
 */
record PortionRule(String says, String sql) {
    private static final String LIVE = "('RESERVED', 'WRITING_OFF', 'BILLED', 'WRITTEN_OFF')";
    private static final String NAME = "coalesce(i.number, i.business_key)";
    private static final String THEIRS =
            " in (select t.portion_id from allocation t where t.invoice_id in (:invoices))";
    private static final String BEFORE_MORE =
            " Find out how with the timelines before anything more of the project is issued; what was billed twice must be credited.";

    static final List<PortionRule> ALL = List.of(
            new PortionRule(
                    "%s is on more than one invoice or draft." + BEFORE_MORE,
                    "select " + NAME + ", p.item_key from allocation a join invoice i on i.id = a.invoice_id"
                            + " join portion p on p.id = a.portion_id where a.state in " + LIVE + " and a.portion_id"
                            + THEIRS + " and exists (select 1 from allocation o where o.portion_id = a.portion_id"
                            + " and o.invoice_id <> a.invoice_id and o.state in " + LIVE + ")"),
            new PortionRule(
                    "The database no longer keeps %s from being billed twice: the key that says who has it is not what it should be."
                            + " Set allocation.live_portion as a backup has it.",
                    "select " + NAME + ", p.item_key from allocation a join invoice i on i.id = a.invoice_id"
                            + " join portion p on p.id = a.portion_id where a.invoice_id in (:invoices)"
                            + " and (a.state in " + LIVE + " and coalesce(a.live_portion, '') <> a.portion_id"
                            + " or a.state not in " + LIVE + " and a.live_portion is not null)"),
            new PortionRule(
                    "The parts of %s do not add up to what was recorded of it." + BEFORE_MORE,
                    "select min(" + NAME
                            + "), b.item_key from billable_item b join portion p on p.item_key = b.item_key"
                            + " join allocation a on a.portion_id = p.id join invoice i on i.id = a.invoice_id"
                            + " where p.id" + THEIRS + " and b.recorded <> (select sum(s.size) from portion s"
                            + " where s.item_key = b.item_key) group by b.item_key"),
            new PortionRule(
                    "More of %s is billed, less what was credited, than there was to bill." + BEFORE_MORE,
                    "select min(" + NAME + "), p.item_key from allocation a join portion p on p.id = a.portion_id"
                            + " join invoice i on i.id = a.invoice_id where a.portion_id" + THEIRS
                            + " and (a.state in ('BILLED', 'CREDITED') or a.state = 'WRITTEN_OFF' and i.kind = 'CREDIT_NOTE')"
                            + " group by a.portion_id, p.item_key having abs(sum(a.size))"
                            + " > max(case when a.state = 'BILLED' then abs(a.billable) else 0 end)"),
            new PortionRule(
                    "%s counts as open though an invoice has it, or as billed though none has, so it may be billed again or never."
                            + " Set portion.settled as a backup has it.",
                    "select min(" + NAME + "), p.item_key from portion p join allocation a on a.portion_id = p.id"
                            + " join invoice i on i.id = a.invoice_id where p.id" + THEIRS
                            + " and p.settled <> (exists (select 1 from allocation b where b.portion_id = p.id"
                            + " and b.state in ('BILLED', 'WRITTEN_OFF'))) group by p.id, p.item_key"),
            new PortionRule(
                    "%s was taken back by a credit note, but its invoice did not let go of as much." + BEFORE_MORE,
                    "select " + NAME + ", p.item_key from allocation c join invoice i on i.id = c.invoice_id"
                            + " join portion p on p.id = c.portion_id where c.invoice_id in (:invoices)"
                            + " and i.kind = 'CREDIT_NOTE' and i.state = 'ISSUED' and not exists (select 1 from allocation b"
                            + " where b.invoice_id = i.corrects and b.portion_id = c.portion_id and b.state = 'CREDITED'"
                            + " and b.net = -c.net and b.size = -c.size)"));
}
