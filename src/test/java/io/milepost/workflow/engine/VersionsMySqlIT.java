package io.milepost.workflow.engine;

import io.milepost.MySqlServer;
import io.milepost.NeedsMySql;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The same on the database of production. */
@NeedsMySql
class VersionsMySqlIT extends VersionsIT {
    @DynamicPropertySource
    static void mysql(DynamicPropertyRegistry registry) {
        MySqlServer.use(registry, "versions");
    }
}
