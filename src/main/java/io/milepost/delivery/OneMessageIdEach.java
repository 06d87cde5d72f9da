package io.milepost.delivery;

import static io.milepost.audit.Condition.MESSAGES;

import io.milepost.audit.Inspection;
import io.milepost.audit.Violation;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The outbox against itself and against what the timeline says was sent; what lies at mail servers nobody here can see. */
@Component
class OneMessageIdEach implements Inspection {
    private static final String NAME = "select distinct coalesce(i.number, i.business_key), ";

    private static final Map<String, String> NEVER = Map.of(
            "It is in the outbox twice for %s, so that it may reach that recipient as two different mails. Suspend its process in Cockpit and remove the one that was not sent.",
            NAME + "d.recipient from delivery d join invoice i on i.id = d.invoice_id join delivery o"
                    + " on o.invoice_id = d.invoice_id and o.kind = d.kind and trim(lower(o.recipient)) = trim(lower(d.recipient))"
                    + " and o.id <> d.id where d.invoice_id in (:invoices)",
            "Another invoice has its Message-ID %s, and mail systems may take the two for one. Ask both recipients what they have.",
            NAME + "d.message_id from delivery d join invoice i on i.id = d.invoice_id join delivery o"
                    + " on o.message_id = d.message_id and o.id <> d.id where d.invoice_id in (:invoices)",
            "Its timeline says \"Mail sent %s\", but its outbox does not know that mail. Compare the outbox with a backup before anything is sent again.",
            NAME
                    + "t.detail from timeline_entry t join invoice i on i.id = t.invoice_id where t.invoice_id in (:invoices)"
                    + " and t.event = 'Mail sent' and not exists (select 1 from delivery d where d.invoice_id = t.invoice_id"
                    + " and t.detail = concat('to ', d.recipient, ', Message-ID ', d.message_id))",
            "It is issued, but not in the outbox (%s), so nobody gets it. Restore the row of its delivery from a backup.",
            NAME + "i.client_code from invoice i where i.id in (:invoices) and i.state = 'ISSUED'"
                    + " and not exists (select 1 from delivery d where d.invoice_id = i.id)",
            "Somebody of the firm is told the same thing by two mails (%s). Remove the one that was not sent.",
            NAME + "w.person from notice w join invoice i on i.id = w.invoice_id join notice o"
                    + " on o.invoice_id = w.invoice_id and o.occasion = w.occasion and o.person = w.person and o.id <> w.id"
                    + " where w.invoice_id in (:invoices)");

    private final JdbcClient db;

    OneMessageIdEach(JdbcTemplate jdbc) {
        this.db = JdbcClient.create(jdbc);
    }

    @Override
    public List<Violation> of(List<String> invoices) {
        return NEVER.entrySet().stream()
                .flatMap(never -> db
                        .sql(never.getValue())
                        .param("invoices", invoices)
                        .query((row, n) -> MESSAGES.brokenBy(
                                row.getString(1), never.getKey().formatted(row.getString(2))))
                        .list()
                        .stream())
                .toList();
    }
}
