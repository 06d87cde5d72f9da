package io.milepost.web.approvals;

import io.milepost.people.KnownNames;
import java.util.HashMap;
import java.util.Map;

/** What approvers are called, looked up once for an answer that names the same few again and again. */
final class Names {
    private final KnownNames known;
    private final Map<String, String> people = new HashMap<>();
    private final Map<String, String> groups = new HashMap<>();

    Names(KnownNames known) {
        this.known = known;
    }

    String of(String approver, boolean person) {
        return person ? ofPerson(approver) : groups.computeIfAbsent(approver, known::ofGroup);
    }

    String ofPerson(String account) {
        return people.computeIfAbsent(account, known::ofPerson);
    }
}
