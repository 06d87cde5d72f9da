package io.milepost.bench;

import java.util.ArrayList;
import java.util.List;

/** Where it is measured: embedded H2, and the MySQL that the tests use, if one is named. */
record Databases(String name, List<String> common, String url) {
    static List<Databases> found() {
        var found = new ArrayList<Databases>();
        var mysql = System.getenv("MILEPOST_TEST_MYSQL_URL");
        if (mysql == null) {
            System.out.println("MILEPOST_TEST_MYSQL_URL names no server, so nothing is measured on MySQL.");
        } else {
            found.add(new Databases(
                    "mysql",
                    List.of(
                            "milepost.db.user=" + System.getenv("MILEPOST_TEST_MYSQL_USER"),
                            "milepost.db.password=" + System.getenv("MILEPOST_TEST_MYSQL_PASSWORD")),
                    mysql.replaceFirst("(//[^/]+/)[^?]*", "$1bench_%s_" + ProcessHandle.current().pid())
                            + (mysql.contains("?") ? "&" : "?")
                            + "createDatabaseIfNotExist=true&nullCatalogMeansCurrent=true"));
        }
        found.add(new Databases(
                "h2",
                List.of(),
                "jdbc:h2:file:./target/bench/h2-%s-" + ProcessHandle.current().pid() + ";MODE=MySQL;DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0;LOCK_TIMEOUT=10000"));
        return found;
    }

    List<String> settings(String kind) {
        var settings = new ArrayList<>(common);
        settings.add("milepost.db.url=" + url.formatted(kind));
        return settings;
    }
}
