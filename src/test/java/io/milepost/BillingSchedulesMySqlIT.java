package io.milepost;

import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The same on the database of production. */
@NeedsMySql
class BillingSchedulesMySqlIT extends BillingSchedulesIT {
    @DynamicPropertySource
    static void mysql(DynamicPropertyRegistry registry) {
        MySqlServer.use(registry, "schedules");
    }
}
