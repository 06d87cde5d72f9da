package io.milepost.demo;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.Arrays;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells the landing page that this is the demo and how to get in; anywhere else the address does not exist. */
@RestController
@Hidden
@Profile("demo")
class DemoPage {
    private static final List<String> STEPS = List.of(
            "Sign in above as maya: a draft for Harbour Bridge is waiting. Look through it, press Complete.",
            "Log out, come back here and sign in as lena: claim the review, read the PDF, approve.",
            "Look below: the invoice has its number and has left by mail.",
            "Sign in as greta, who lands in Cockpit: the invoice waits for its payment, on its own diagram.");

    record Account(String user, String name, String role) {
        static Account of(DemoPeople person) {
            return new Account(person.id(), person.firstName() + " " + person.lastName(), person.role());
        }
    }

    record Welcome(String firm, String password, List<String> steps, List<Account> accounts) {}

    @GetMapping("/demo.json")
    Welcome welcome() {
        List<Account> accounts =
                Arrays.stream(DemoPeople.values()).map(Account::of).toList();
        return new Welcome("Brückner & Vale Engineering GmbH", DemoPeople.PASSWORD, STEPS, accounts);
    }
}
