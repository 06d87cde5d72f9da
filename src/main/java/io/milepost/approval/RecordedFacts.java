package io.milepost.approval;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads what was kept with a decision years ago: a fact that was added since is missing, one that was given up is still there,
 * and neither may stop the others from being read.
 */
final class RecordedFacts {
    private static final List<String> ALL = Arrays.stream(ApprovalFacts.class.getRecordComponents())
            .map(RecordComponent::getName)
            .toList();

    private final ObjectReader reader;

    RecordedFacts(ObjectMapper json) {
        this.reader = json.reader().without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    record Read(@Nullable ApprovalFacts facts, List<String> unknown) {}

    Read facts(String recorded) {
        try {
            JsonNode known = reader.readTree(recorded);
            return new Read(
                    reader.treeToValue(known, ApprovalFacts.class),
                    ALL.stream().filter(fact -> !known.has(fact)).toList());
        } catch (JsonProcessingException unreadable) {
            return new Read(null, List.of());
        }
    }

    /** Nobody where nobody was recorded. */
    RecordedPeople people(@Nullable String recorded) {
        try {
            return recorded == null ? nobody() : reader.readValue(recorded, RecordedPeople.class);
        } catch (IOException unreadable) {
            return nobody();
        }
    }

    private static RecordedPeople nobody() {
        return new RecordedPeople(List.of(), Map.of());
    }
}
