package io.milepost;

import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The same story on the database of production. */
@NeedsMySql
class InvoiceLifecycleScenarioMySqlIT extends InvoiceLifecycleScenarioIT {
    @DynamicPropertySource
    static void mysql(DynamicPropertyRegistry registry) {
        MySqlServer.use(registry, "story");
    }
}
