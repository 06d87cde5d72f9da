package io.milepost;

import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.MySQLContainer;

/**
 * The MySQL that tests run on: the one named by MILEPOST_TEST_MYSQL_URL (with _USER, _PASSWORD), else one in Docker where
 * there is a Docker, else none. Every name gets a schema of its own.
 */
public final class MySqlServer {
    private static final Optional<MySqlServer> FOUND = find();

    private final String url;
    private final String user;
    private final String password;

    private MySqlServer(String url, String user, String password) {
        this.url = url;
        this.user = user;
        this.password = password;
    }

    static boolean isThere() {
        return FOUND.isPresent();
    }

    /** Points the application at an empty schema; {@code name} tells the test's schema from the others. */
    public static void use(DynamicPropertyRegistry registry, String name) {
        MySqlServer server = FOUND.orElseThrow();
        String schema = schema(name);
        registry.add("spring.datasource.url", () -> server.url(schema));
        registry.add("milepost.db.url", () -> server.url(schema));
        registry.add("milepost.db.user", () -> server.user);
        registry.add("milepost.db.password", () -> server.password);
        registry.add("spring.datasource.hikari.minimum-idle", () -> 1);
    }

    /** The same as settings of a process of its own, {@code name=value}. */
    public static List<String> settings(String name) {
        MySqlServer server = FOUND.orElseThrow();
        return List.of(
                "milepost.db.url=" + server.url(schema(name)),
                "milepost.db.user=" + server.user,
                "milepost.db.password=" + server.password);
    }

    /** The same without an application. */
    public static DataSource emptySchema(String name) {
        MySqlServer server = FOUND.orElseThrow();
        return new DriverManagerDataSource(server.url(schema(name)), server.user, server.password);
    }

    private static String schema(String name) {
        return "milepost_%s_%d".formatted(name, ProcessHandle.current().pid());
    }

    private String url(String schema) {
        return url.replaceFirst("(//[^/]+/)[^?]*", "$1" + schema)
                + (url.contains("?") ? "&" : "?")
                + "createDatabaseIfNotExist=true&nullCatalogMeansCurrent=true";
    }

    private static Optional<MySqlServer> find() {
        String url = System.getenv("MILEPOST_TEST_MYSQL_URL");
        if (url != null) {
            return Optional.of(new MySqlServer(
                    url, System.getenv("MILEPOST_TEST_MYSQL_USER"), System.getenv("MILEPOST_TEST_MYSQL_PASSWORD")));
        }
        if (!DockerClientFactory.instance().isDockerAvailable()) {
            return Optional.empty();
        }
        MySQLContainer<?> container = new MySQLContainer<>("mysql:8.4").withUsername("root");
        container.start();
        return Optional.of(new MySqlServer(container.getJdbcUrl(), "root", container.getPassword()));
    }
}
