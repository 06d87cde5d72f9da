package io.milepost;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.flyway.FlywayConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * How Milepost talks to MySQL, where the operator's URL says nothing else. It waits with an end: Connector/J waits for ever, so a
 * database that hangs would hang every node with it. And as the same few hundred statements come over and over, the driver keeps
 * what it learned of them, sends a batch in one go, and remembers what it has set on the session.
 */
@Configuration(proxyBeanMethods = false)
class MySqlConnections {
    /** Times in milliseconds. A statement may take as long as MySQL waits for a lock (50 s), and a little. */
    private static final Map<String, String> USUALLY = Map.of(
            "connectTimeout", "5000",
            "socketTimeout", "60000",
            "cachePrepStmts", "true",
            "prepStmtCacheSize", "500",
            "prepStmtCacheSqlLimit", "16384",
            "rewriteBatchedStatements", "true",
            "useLocalSessionState", "true",
            "elideSetAutoCommits", "true",
            "cacheServerConfiguration", "true",
            "maintainTimeStats", "false");

    @Bean
    static BeanPostProcessor asMilepostConnects() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                if (bean instanceof HikariDataSource pool) {
                    configure(pool);
                }
                return bean;
            }
        };
    }

    static void configure(HikariDataSource pool) {
        var url = pool.getJdbcUrl();
        if (url != null && url.startsWith("jdbc:mysql:")) {
            USUALLY.forEach((name, value) -> {
                if (!url.contains(name + "=")) {
                    pool.addDataSourceProperty(name, value);
                }
            });
        }
    }

    /** A migration of a large table may take its time. */
    @Bean
    FlywayConfigurationCustomizer migrationsTakeTheirTime() {
        return MySqlConnections::waitForMigrations;
    }

    private static void waitForMigrations(FluentConfiguration flyway) {
        flyway.dataSource(new PatientDataSource(flyway.getDataSource()));
    }

    private static final class PatientDataSource extends DelegatingDataSource {
        private PatientDataSource(javax.sql.DataSource pool) {
            super(pool);
        }

        @Override
        public java.sql.Connection getConnection() throws java.sql.SQLException {
            var connection = super.getConnection();
            connection.setNetworkTimeout(Runnable::run, 0); // the pool sets it back
            return connection;
        }
    }
}
