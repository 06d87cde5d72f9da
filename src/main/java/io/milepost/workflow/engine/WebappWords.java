package io.milepost.workflow.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Puts our words in place of Camunda's own where a webapp speaks of Camunda, or leaves people without a next step. */
@RestController
@Hidden
class WebappWords {
    private static final String APPS = "admin|cockpit|tasklist|welcome";

    private final ObjectMapper json;

    WebappWords(ObjectMapper json) {
        this.json = json;
    }

    @GetMapping(path = "/camunda/app/{app:" + APPS + "}/locales/en.json", produces = MediaType.APPLICATION_JSON_VALUE)
    JsonNode words(@PathVariable("app") String app) throws IOException {
        JsonNode theirs = read("META-INF/resources/webjars/camunda/app/" + app + "/locales/en.json");
        ((ObjectNode) theirs.path("labels")).setAll((ObjectNode) read("words/webapps.json"));
        return theirs;
    }

    private JsonNode read(String resource) throws IOException {
        try (InputStream file = new ClassPathResource(resource).getInputStream()) {
            return json.readTree(file);
        }
    }
}
