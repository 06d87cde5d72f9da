package io.milepost;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The same on the database of production. */
@NeedsMySql
class RouteMySqlIT extends RouteIT {
    @Autowired
    private JdbcTemplate sql;

    @DynamicPropertySource
    static void mysql(DynamicPropertyRegistry registry) {
        MySqlServer.use(registry, "route");
    }

    /** The engine's own question, before it looks whether somebody may do something. */
    @Test
    void whetherAnythingIsRevokedIsNotFoundByReadingEveryGrant() {
        String plan = sql.queryForObject(
                "explain format=tree select exists (select ID_ from ACT_RU_AUTHORIZATION where TYPE_ = 2"
                        + " and (USER_ID_ in ('maya', '*') or GROUP_ID_ in ('project-managers')))",
                String.class);
        assertThat(plan).contains("MP_IDX_AUTH_TYPE").doesNotContain("Table scan");
        assertThat(sql.queryForList("show index from ACT_RU_AUTHORIZATION"))
                .extracting(index -> index.get("Key_name"))
                .contains("MP_IDX_AUTH_RESOURCE_TYPE");
    }
}
