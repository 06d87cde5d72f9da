package io.milepost.workflow.engine;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Lets one node at a time build its engine. The engine creates and upgrades its tables without a lock, so two nodes that
 * meet an empty schema together would stumble over each other's half-made tables, and neither would start. The lock is the
 * database session's: a node that dies while it holds it gives it back.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class OneNodeAtATime extends AbstractProcessEnginePlugin {
    /** Named after the schema: locks are the whole server's. */
    private static final String NAME = "concat('milepost-start-', left(sha2(database(), 256), 16))";

    private static final int LONGEST_WAIT_SECONDS = 900;

    private final DataSource database;
    private @Nullable Connection lock;

    OneNodeAtATime(DataSource database) {
        this.database = database;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        try {
            Connection connection = database.getConnection();
            if (connection.getMetaData().getDatabaseProductName().equals("MySQL")) {
                lock = connection;
                ask(connection, "select get_lock(%s, %d)".formatted(NAME, LONGEST_WAIT_SECONDS));
            } else {
                connection.close(); // embedded: one process has the database to itself
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("The lock for the start can't be had", failed);
        }
    }

    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        if (lock != null) {
            try (Connection held = lock) {
                ask(held, "select release_lock(%s)".formatted(NAME));
            } catch (SQLException gone) {
                throw new IllegalStateException("The lock for the start was lost", gone);
            } finally {
                lock = null;
            }
        }
    }

    private static void ask(Connection connection, String question) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(question);
                ResultSet answer = statement.executeQuery()) {
            if (!answer.next() || answer.getInt(1) != 1) {
                throw new SQLException("the database refused: " + question);
            }
        }
    }
}
