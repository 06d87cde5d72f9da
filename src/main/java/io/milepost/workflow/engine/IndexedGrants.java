package io.milepost.workflow.engine;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Gives the engine's authorizations two indices. Each invoice leaves project managers some grants for ten years. Before every check
 * the engine asks whether anything is revoked, and read all grants for it; for a list of tasks it read all of the person's.
 */
@Component
class IndexedGrants extends AbstractProcessEnginePlugin {
    private static final String TABLE = "ACT_RU_AUTHORIZATION";
    private static final Map<String, String> INDICES =
            Map.of("MP_IDX_AUTH_TYPE", "TYPE_", "MP_IDX_AUTH_RESOURCE_TYPE", "RESOURCE_TYPE_");

    private final JdbcTemplate jdbc;

    IndexedGrants(DataSource database) {
        this.jdbc = new JdbcTemplate(database);
    }

    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        INDICES.forEach(this::create);
    }

    /** Another node that starts at the same moment may be quicker. */
    private void create(String index, String column) {
        if (!exists(index)) {
            try {
                jdbc.execute("create index %s on %s (%s)".formatted(index, TABLE, column));
            } catch (RuntimeException failed) {
                if (!exists(index)) {
                    throw failed;
                }
            }
        }
    }

    private boolean exists(String index) {
        return Boolean.TRUE.equals(jdbc.execute((ConnectionCallback<Boolean>) connection -> has(connection, index)));
    }

    private static @Nullable Boolean has(Connection connection, String index) throws SQLException {
        try (ResultSet indices = connection
                .getMetaData()
                .getIndexInfo(connection.getCatalog(), connection.getSchema(), TABLE, false, true)) {
            boolean found = false;
            while (indices.next()) {
                found |= index.equalsIgnoreCase(indices.getString("INDEX_NAME"));
            }
            return found;
        }
    }
}
