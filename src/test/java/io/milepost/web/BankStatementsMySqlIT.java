package io.milepost.web;

import io.milepost.MySqlServer;
import io.milepost.NeedsMySql;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The same on the database of production. */
@NeedsMySql
class BankStatementsMySqlIT extends BankStatementsIT {
    @DynamicPropertySource
    static void mysql(DynamicPropertyRegistry registry) {
        MySqlServer.use(registry, "bankstatements");
    }
}
