package io.milepost.delivery;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Mails to people of the firm that have neither left nor been given up, for whoever sees to it that somebody sends them. */
@Component
public class WaitingNotices {
    private final JdbcTemplate jdbc;

    WaitingNotices(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public List<String> ids() {
        return jdbc.queryForList("select id from notice where state in ('PENDING', 'SENDING')", String.class);
    }
}
