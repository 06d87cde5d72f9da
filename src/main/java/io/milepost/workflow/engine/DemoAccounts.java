package io.milepost.workflow.engine;

import io.milepost.demo.DemoPeople;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Gives the people of the demo firm their accounts. */
@Component
@Profile("demo")
class DemoAccounts {
    private final Accounts accounts;

    DemoAccounts(Accounts accounts) {
        this.accounts = accounts;
    }

    void create() {
        for (DemoPeople person : DemoPeople.values()) {
            Accounts.Name name = new Accounts.Name(person.firstName(), person.lastName(), person.email());
            accounts.create(person.id(), name, DemoPeople.PASSWORD, person.groups());
        }
    }
}
