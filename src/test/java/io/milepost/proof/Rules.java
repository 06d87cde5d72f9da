package io.milepost.proof;

import java.util.List;

/** What must never be found in the tables, each as a sentence and the SQL that would find it. */
final class Rules {
    static final String LIVE = "('RESERVED', 'WRITING_OFF', 'BILLED', 'WRITTEN_OFF')";

    /** What must never be found, by what it would mean. */
    static final List<String[]> NEVER = List.of(
            new String[] {
                "a portion on two live allocations",
                "select portion_id from allocation where state in " + LIVE + " group by portion_id having count(*) > 1"
            },
            new String[] {
                "a live key that does not follow from the state",
                "select portion_id from allocation where (state in " + LIVE + ") <> (live_portion is not null)"
                        + " or live_portion <> portion_id"
            },
            new String[] {
                "portions that do not add up to their item",
                "select i.item_key from billable_item i left join portion p on p.item_key = i.item_key"
                        + " group by i.item_key, i.recorded having sum(p.size) is null or sum(p.size) <> i.recorded"
            },
            new String[] {
                "a line that is not worth its items",
                "select l.invoice_id, l.line_key, l.net from invoice_line l join invoice i on i.id = l.invoice_id"
                        + " where i.state <> 'DISCARDED' and i.kind <> 'CREDIT_NOTE' and l.kind not in ('FREE', 'DEDUCTION', 'RETAINED') and l.net <> (select coalesce(sum(a.net), 0)"
                        + " from allocation a where a.invoice_id = l.invoice_id and a.line_key = l.line_key and (a.state in "
                        + LIVE + " or a.state = 'CREDITED'))"
            },
            new String[] {
                "an item billed on no line",
                "select a.portion_id from allocation a join invoice i on i.id = a.invoice_id where a.state in " + LIVE
                        + " and a.net <> 0 and not exists (select 1 from invoice_line l where l.invoice_id ="
                        + " a.invoice_id and l.line_key = a.line_key)"
            },
            new String[] {
                "a line whose net is not quantity x price",
                "select invoice_id, line_key from invoice_line where net <> round(quantity * unit_price, 2)"
            },
            new String[] {"a negative price", "select invoice_id from invoice_line where unit_price < 0"},
            new String[] {
                "a free line without a reason",
                "select invoice_id from invoice_line where kind = 'FREE' and coalesce(reason, '') = ''"
            },
            new String[] {
                "totals that are not the sum of the lines",
                "select id from invoice i where net <> (select coalesce(sum(l.net), 0) from invoice_line l where"
                        + " l.invoice_id = i.id) and not exists (select 1 from invoice d where (d.id = i.id or d.id ="
                        + " i.corrects) and coalesce(d.discount_percent, d.discount_amount) is not null)"
                        + " or net + vat <> gross"
            },
            new String[] {
                "VAT that is not the VAT of its rates",
                "select i.id from invoice i where i.kind <> 'CREDIT_NOTE' and coalesce(i.discount_percent,"
                        + " i.discount_amount) is null and i.vat <> (select coalesce(sum(t.tax), 0) from (select l.invoice_id inv,"
                        + " round(sum(l.net) * l.vat_percent / 100, 2) tax from invoice_line l group by l.invoice_id,"
                        + " l.vat_category, l.vat_percent) t where t.inv = i.id)"
            },
            new String[] {
                "work held by what is discarded, or settled by what is not issued",
                "select i.id from invoice i join allocation a on a.invoice_id = i.id where i.state = 'DISCARDED' and"
                        + " a.state <> 'RELEASED' or i.state <> 'ISSUED' and a.state in ('BILLED', 'WRITTEN_OFF')"
                        + " or i.state = 'ISSUED' and a.state in ('RESERVED', 'WRITING_OFF')"
            },
            new String[] {
                "a portion that is settled without an invoice, or open with one",
                "select p.id from portion p where p.settled <> (exists (select 1 from allocation a where a.portion_id ="
                        + " p.id and a.state in ('BILLED', 'WRITTEN_OFF')))"
            },
            new String[] {
                "a credit note that takes back what its invoice did not let go",
                "select c.portion_id from allocation c join invoice n on n.id = c.invoice_id where n.kind = 'CREDIT_NOTE'"
                        + " and n.state = 'ISSUED' and not exists (select 1 from allocation b where b.invoice_id ="
                        + " n.corrects and b.portion_id = c.portion_id and b.state = 'CREDITED' and b.net = -c.net and"
                        + " b.size = -c.size)"
            },
            new String[] {
                "a line that is credited for more than it was",
                "select l.invoice_id, l.line_key from invoice_line l where l.net >= 0 and l.net < (select"
                        + " coalesce(sum(c.net), 0) from invoice_line c join invoice n on n.id = c.invoice_id where"
                        + " n.corrects = l.invoice_id and n.state <> 'DISCARDED' and c.line_key = l.line_key)"
            },
            new String[] {
                "an invoice credited to nothing whose VAT is not",
                "select i.id from invoice i where exists (select 1 from invoice n where n.corrects = i.id) and i.net ="
                        + " (select coalesce(sum(n.net), 0) from invoice n where n.corrects = i.id and n.state = 'ISSUED')"
                        + " and (select count(*) from invoice_line l where l.invoice_id = i.id and l.net < 0) = 0 and"
                        + " i.vat <> (select coalesce(sum(n.vat), 0) from invoice n where n.corrects = i.id and n.state ="
                        + " 'ISSUED')"
            },
            new String[] {
                "more deducted of a deposit than it was",
                "select d.id from invoice d where d.kind = 'DEPOSIT' and (select coalesce(sum(u.amount), 0) from deposit_use u"
                        + " where u.deposit_invoice = d.id) > (select coalesce(sum(a.net), 0) from allocation a where"
                        + " a.invoice_id = d.id and a.state = 'BILLED')"
            },
            new String[] {
                "a deduction that is not what is used of its deposit",
                "select i.id from invoice i where i.state <> 'DISCARDED' and i.kind <> 'CREDIT_NOTE' and (select"
                        + " coalesce(sum(l.net), 0) from invoice_line l where l.invoice_id = i.id and l.kind = 'DEDUCTION')"
                        + " <> (select -coalesce(sum(u.amount), 0) from deposit_use u where u.invoice_id = i.id and"
                        + " u.prepaid = false)"
            },
            new String[] {
                "more billed by progress than the contract is worth",
                "select t.code from billing_terms t where t.kind = 'PERCENT_COMPLETE' and t.contract_value < (select"
                        + " coalesce(sum(c.amount), 0) from term_charge c where c.project = t.project_code and c.term = t.code)"
            },
            new String[] {"progress that goes back", "select item_key from term_charge where amount < 0"},
            new String[] {
                "more released of a retainage than was kept",
                "select t.code from billing_terms t where t.kind = 'RETAINAGE' and (select coalesce(sum(c.amount), 0) from"
                        + " term_charge c where c.project = t.project_code and c.term = t.code) > (select"
                        + " -coalesce(sum(l.net), 0) from invoice_line l join invoice i on i.id = l.invoice_id where"
                        + " l.kind = 'RETAINED' and i.state = 'ISSUED' and i.project_code = t.project_code)"
            },
            new String[] {
                "more billed under a cap than it allows, and nobody said so",
                "select t.code from billing_terms t where coalesce(t.cap_amount, t.cap_minutes) < (select"
                        + " coalesce(sum(case when t.cap_amount is null then a.size else a.net end), 0) from allocation a"
                        + " join portion p on p.id = a.live_portion where p.item_key like 'time:%' and a.term = t.code"
                        + " and p.project_code = t.project_code and a.line_key is not null"
                        + " and a.state in ('RESERVED', 'BILLED') and a.over_limit is null)"
            },
            new String[] {
                "a number without an issued invoice, or the other way round",
                "select id from invoice where (number is not null) <> (state = 'ISSUED')"
            });

    private Rules() {}
}
