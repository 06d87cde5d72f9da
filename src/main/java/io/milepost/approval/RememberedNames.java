package io.milepost.approval;

import io.milepost.people.KnownNames;
import java.util.HashMap;
import java.util.Map;

/** Asks for each name once, as long as one thread needs it for many invoices. */
final class RememberedNames implements KnownNames {
    private final KnownNames names;
    private final Map<String, String> people = new HashMap<>();
    private final Map<String, String> groups = new HashMap<>();

    RememberedNames(KnownNames names) {
        this.names = names;
    }

    @Override
    public String ofPerson(String account) {
        return people.computeIfAbsent(account, names::ofPerson);
    }

    @Override
    public String ofGroup(String group) {
        return groups.computeIfAbsent(group, names::ofGroup);
    }
}
