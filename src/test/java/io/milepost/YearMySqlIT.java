package io.milepost;

import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The same on the database of production, in a smaller firm. */
@NeedsMySql
class YearMySqlIT extends YearIT {
    @DynamicPropertySource
    static void mysql(DynamicPropertyRegistry registry) {
        MySqlServer.use(registry, "year");
    }

    @Override
    protected int invoices() {
        return Math.max(1, super.invoices() / 3);
    }
}
