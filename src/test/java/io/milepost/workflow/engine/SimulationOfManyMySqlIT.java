package io.milepost.workflow.engine;

import io.milepost.MySqlServer;
import io.milepost.NeedsMySql;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The same on the database of production. */
@NeedsMySql
class SimulationOfManyMySqlIT extends SimulationOfManyIT {
    @DynamicPropertySource
    static void mysql(DynamicPropertyRegistry registry) {
        MySqlServer.use(registry, "manysimulated");
    }

    /** Enough to see that it asks no more questions; they take long to make there. */
    @Override
    int many() {
        return 3_000;
    }
}
