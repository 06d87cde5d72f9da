package io.milepost.insight;

import io.milepost.calendar.BusinessDays;
import io.milepost.calendar.Utc;
import io.milepost.insight.Waiting.Kind;
import io.milepost.money.Money;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What waits for people at this moment, the longest first. Reads what is open, which is little, whatever is past. */
@Component
public class ReadWaiting {
    private static final String INVOICE =
            "select i.id, coalesce(i.number, i.business_key), i.subject, c.name, i.currency, i.net, ";
    private static final String OF =
            " join project p on p.code = i.project_code join client c on c.code = i.client_code where ";

    private static final String DRAFTS = INVOICE
            + "case when i.kind = 'CREDIT_NOTE' then null else p.project_manager end,"
            + " case when i.kind = 'CREDIT_NOTE' then 'accounting' end,"
            + " case when t.event = 'Draft postponed' then concat('postponed ', t.detail) else '' end, t.happened_at"
            + " from invoice i left join timeline_entry t on t.invoice_id = i.id and t.seq ="
            + " (select max(l.seq) from timeline_entry l where l.invoice_id = i.id and l.event in"
            + " ('Draft begun', 'Credit note requested', 'Sent back', 'Approval withdrawn', 'Draft postponed'))"
            + OF + "i.state = 'DRAFT'";

    private static final String REVIEWS = INVOICE
            + "coalesce(g.taken_by, g.approver_person), g.approver_group, g.name, g.asked_at"
            + " from invoice i join approval_gate g on g.invoice_id = i.id" + OF
            + "i.state = 'IN_APPROVAL' and g.state = 'PENDING' and g.asked_at is not null";

    private static final String ISSUES = INVOICE
            + "null, 'accounting', '', (select max(t.happened_at) from timeline_entry t where t.invoice_id = i.id)"
            + " from invoice i" + OF + "i.state = 'APPROVED'";

    private static final String DELIVERIES = INVOICE
            + "null, 'accounting', coalesce(d.last_error, ''), d.changed_at"
            + " from delivery d join invoice i on i.id = d.invoice_id" + OF
            + "d.state in ('FAILED', 'HELD') and d.turn ="
            + " (select max(l.turn) from delivery l where l.invoice_id = d.invoice_id and l.kind = d.kind)";

    private static final String DISPUTES = INVOICE
            + "p.project_manager, null, '', greatest(q.opened_at, coalesce((select max(t.happened_at) from timeline_entry t"
            + " where t.invoice_id = q.invoice_id and t.event = 'Client''s query reopened'), q.opened_at))"
            + " from dispute q join invoice i on i.id = q.open_invoice" + OF + "1 = 1";

    private static final String OVERDUE =
            INVOICE + "null, 'accounting', '', null from invoice i" + OF + "i.id in (:undecided)";

    private static final String WRITE_OFFS =
            INVOICE + "null, 'managers', '', w.asked_at from write_off w join invoice i on i.id = w.open_invoice" + OF
                    + "1 = 1";

    private static final String MILESTONES =
            "select null, concat(a.project, '/', a.milestone), m.name, c.name, p.currency, null,"
                    + " p.project_manager, null, %s from milestone_acceptance a join milestone m on m.item_key = a.item_key"
                    + " join project p on p.code = a.project join client c on c.code = p.client_code where a.in_process is not null and ";

    private static final String REJECTIONS =
            MILESTONES.formatted("substring(a.reason, 1, 200), a.answered_at") + "a.outcome = 'REJECTED'";

    /** Asked by a mail that came back counts as not asked, since then. */
    private static final String UNASKED =
            MILESTONES.formatted("substring(a.hindrance, 1, 200), coalesce(a.asked_at, cast(m.reached_on as datetime))")
                    + "a.outcome is null and a.deemed_on is null and a.hindrance is not null";

    /** Of no project: nobody knows yet whose money it is. */
    private static final String STATEMENTS =
            "select null, s.number, '', '', s.currency, sum(e.amount), null, 'accounting', '',"
                    + " s.imported_at from bank_statement s join statement_entry e on e.statement_id = s.id where e.state = 'OPEN'"
                    + " group by s.id, s.number, s.currency, s.imported_at";

    private final NamedParameterJdbcTemplate jdbc;
    private final UndecidedOverdue undecidedOverdue;
    private final BusinessDays calendar;
    private final Clock clock;

    ReadWaiting(
            NamedParameterJdbcTemplate jdbc, UndecidedOverdue undecidedOverdue, BusinessDays calendar, Clock clock) {
        this.jdbc = jdbc;
        this.undecidedOverdue = undecidedOverdue;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<Waiting> of(Scope scope) {
        Instant now = clock.instant();
        List<Waiting> all = new ArrayList<>();
        add(all, Kind.FINISH_DRAFT, DRAFTS, scope, now);
        add(all, Kind.APPROVE, REVIEWS, scope, now);
        add(all, Kind.ISSUE, ISSUES, scope, now);
        add(all, Kind.FIX_DELIVERY, DELIVERIES, scope, now);
        add(all, Kind.ANSWER_DISPUTE, DISPUTES, scope, now);
        addOverdue(all, scope, now);
        add(all, Kind.DECIDE_WRITE_OFF, WRITE_OFFS, scope, now);
        add(all, Kind.SETTLE_REJECTION, REJECTIONS, scope, now);
        add(all, Kind.GET_ACCEPTANCE, UNASKED, scope, now);
        if (scope.isFirm()) {
            add(all, Kind.CONFIRM_PAYMENTS, STATEMENTS, scope, now);
        }
        all.sort(Comparator.comparing(Waiting::since).thenComparing(Waiting::reference));
        return all;
    }

    private void add(List<Waiting> all, Kind kind, String query, Scope scope, Instant now) {
        all.addAll(jdbc.query(
                query + scope.and(), scope.parameters(), (row, n) -> waiting(kind, row, since(row, now), now)));
    }

    private void addOverdue(List<Waiting> all, Scope scope, Instant now) {
        Map<String, Instant> undecided = undecidedOverdue.since();
        if (undecided.isEmpty()) {
            return;
        }
        Map<String, Object> named = scope.parameters();
        named.put("undecided", undecided.keySet());
        all.addAll(jdbc.query(
                OVERDUE + scope.and(),
                named,
                (row, n) -> waiting(
                        Kind.DECIDE_OVERDUE, row, Objects.requireNonNull(undecided.get(row.getString(1))), now)));
    }

    private static Instant since(ResultSet row, Instant now) throws SQLException {
        LocalDateTime utc = row.getObject(10, LocalDateTime.class);
        return utc == null ? now : Utc.moment(utc);
    }

    private Waiting waiting(Kind kind, ResultSet row, Instant since, Instant now) throws SQLException {
        BigDecimal amount = row.getBigDecimal(6);
        return new Waiting(
                kind,
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                amount == null ? null : Money.rounded(amount, Currency.getInstance(row.getString(5))),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                since,
                calendar.open(since, now).toMinutes());
    }
}
