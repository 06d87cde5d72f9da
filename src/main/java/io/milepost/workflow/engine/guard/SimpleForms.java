package io.milepost.workflow.engine.guard;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;

/** A form that Tasklist can't show leaves a task nobody can finish, and one of ours replaced breaks the invoice's own. */
final class SimpleForms implements UploadRule {
    private static final Set<String> FIELDS = Set.of(
            "text", "textfield", "textarea", "number", "checkbox", "radio", "select", "group", "spacer", "separator");

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    @Override
    public String why() {
        return "A form is one that Tasklist can show, and none of Milepost's own.";
    }

    /** The id of a form; none where it can't be read. */
    static Optional<String> id(ModelFile file) {
        try {
            return Optional.of(JSON.readTree(file.content()).path("id").asText());
        } catch (IOException broken) {
            return Optional.empty();
        }
    }

    @Override
    public void check(Upload upload, Installed installed, Report report) {
        upload.files().stream()
                .filter(ModelFile::isForm)
                .forEach(file -> check(file, upload.origin(), installed, report));
    }

    private static void check(ModelFile file, Origin origin, Installed installed, Report report) {
        try {
            JsonNode form = JSON.readTree(file.content());
            String id = form.path("id").asText();
            if (!id.matches("[A-Za-z][A-Za-z0-9_-]{0,60}")) {
                report.refuse(file.name(), "The form needs an id of letters, digits and dashes.");
            } else if (origin == Origin.PERSON && installed.bundled().contains(id)) {
                report.refuse(file.name(), "The form '" + id + "' belongs to Milepost. Give yours an id of its own.");
            }
            fields(form, file.name(), report);
        } catch (IOException broken) {
            report.refuse(file.name(), "The form is not well-formed JSON.");
        }
    }

    private static void fields(JsonNode parent, String file, Report report) {
        for (JsonNode field : parent.path("components")) {
            String type = field.path("type").asText();
            if (!FIELDS.contains(type)) {
                report.refuse(
                        file,
                        "A field of type '%s' doesn't work in Tasklist. Use %s.".formatted(type, Words.or(FIELDS)));
            }
            fields(field, file, report);
        }
    }
}
