package io.milepost;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.Test;

class MySqlConnectionsTest {
    @Test
    void noAnswerOfMySqlIsWaitedForWithoutEnd() {
        try (HikariDataSource pool = pool("jdbc:mysql://db.internal/milepost?nullCatalogMeansCurrent=true")) {
            assertThat(pool.getDataSourceProperties())
                    .containsEntry("connectTimeout", "5000")
                    .containsEntry("socketTimeout", "60000");
        }
    }

    @Test
    void whatTheUrlSaysCounts() {
        try (HikariDataSource pool = pool("jdbc:mysql://db.internal/milepost?socketTimeout=300000")) {
            assertThat(pool.getDataSourceProperties())
                    .containsEntry("connectTimeout", "5000")
                    .doesNotContainKey("socketTimeout");
        }
    }

    @Test
    void anEmbeddedDatabaseKnowsNoSuchSetting() {
        try (HikariDataSource pool = pool("jdbc:h2:mem:waits")) {
            assertThat(pool.getDataSourceProperties()).isEmpty();
        }
    }

    private static HikariDataSource pool(String url) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        MySqlConnections.configure(pool);
        return pool;
    }
}
