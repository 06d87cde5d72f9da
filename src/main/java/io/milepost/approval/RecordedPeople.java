package io.milepost.approval;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Who was {@link Involved} when the policy was asked, as it is kept with the decision; relations by their key. */
record RecordedPeople(List<String> drafters, Map<String, String> related) {
    static RecordedPeople of(Involved involved) {
        return new RecordedPeople(
                involved.drafters().stream().sorted().toList(),
                involved.related().entrySet().stream()
                        .collect(Collectors.toMap(entry -> entry.getKey().key(), Map.Entry::getValue)));
    }
}
