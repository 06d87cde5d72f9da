package io.milepost.demo;

import io.milepost.people.DeputyPeriod;
import io.milepost.people.RegisterPerson;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Who is above whom in the demo firm, and that louis stands in for lena these weeks. */
@Component
@Profile("demo")
class DemoColleagues {
    private static final int WEEKS_AWAY = 8;

    private final RegisterPerson registerPerson;

    DemoColleagues(RegisterPerson registerPerson) {
        this.registerPerson = registerPerson;
    }

    void register(LocalDate today) {
        for (String person : List.of("maya", "omar", "felix")) {
            registerPerson.register(person, person.equals("felix") ? "greta" : "lena", null, List.of());
        }
        registerPerson.register(
                "lena", "greta", null, List.of(new DeputyPeriod("louis", today, today.plusWeeks(WEEKS_AWAY))));
    }
}
