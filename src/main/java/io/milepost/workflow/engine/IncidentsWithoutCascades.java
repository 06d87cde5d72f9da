package io.milepost.workflow.engine;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Takes two keys off a table of the engine's. An incident names its cause among incidents twice, with a cascade each; MySQL
 * since 9.6, which follows cascades itself, gives up on deleting one ("exceeds max tables limit"), so that no failed step of a
 * called process could ever be put right. The engine deletes causes and consequences itself, in the right order.
 */
@Component
class IncidentsWithoutCascades extends AbstractProcessEnginePlugin {
    private static final List<String> KEYS = List.of("ACT_FK_INC_CAUSE", "ACT_FK_INC_RCAUSE");

    private final JdbcTemplate jdbc;

    IncidentsWithoutCascades(DataSource database) {
        this.jdbc = new JdbcTemplate(database);
    }

    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        if (Boolean.TRUE.equals(jdbc.execute((ConnectionCallback<Boolean>) IncidentsWithoutCascades::isMySql))) {
            KEYS.stream().filter(this::exists).forEach(this::drop);
        }
    }

    private static boolean isMySql(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseProductName().equals("MySQL");
    }

    private boolean exists(String key) {
        Integer found = jdbc.queryForObject(
                "select count(*) from information_schema.referential_constraints where constraint_schema = database()"
                        + " and lower(table_name) = 'act_ru_incident' and constraint_name = ?",
                Integer.class,
                key);
        return found != null && found > 0;
    }

    /** Another node that starts at the same moment may have been quicker. */
    private void drop(String key) {
        try {
            jdbc.execute("alter table ACT_RU_INCIDENT drop foreign key " + key);
        } catch (RuntimeException failed) {
            if (exists(key)) {
                throw failed;
            }
        }
    }
}
