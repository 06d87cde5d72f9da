package io.milepost.approval;

import io.milepost.people.KnownNames;
import java.util.Map;

/** Some people of the demo firm; nobody else has a name. */
final class NamesOfTheFirm implements KnownNames {
    private static final Map<String, String> NAMES =
            Map.of("lena", "Lena Brückner", "louis", "Louis Vale", "maya", "Maya Lindqvist", "greta", "Greta Vale");

    @Override
    public String ofPerson(String account) {
        return NAMES.getOrDefault(account, account);
    }

    @Override
    public String ofGroup(String group) {
        return group.equals("legal") ? "Legal" : group;
    }
}
