package io.milepost;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Optional;
import org.awaitility.Awaitility;

/** What people do in Tasklist, over the engine's REST, while the engine is at work. */
public record PeoplesTasks(int port) {
    /** Beyond the minute after which a job that failed is tried again. */
    public static final Duration LONG = Duration.ofSeconds(150);

    public Caller as(String user) {
        return Caller.basic(port, user);
    }

    public Optional<JsonNode> find(String user, String about) {
        for (JsonNode task : as(user).get("/engine-rest/task").json()) {
            if (task.path("name").asText().contains(about)) {
                return Optional.of(task);
            }
        }
        return Optional.empty();
    }

    public JsonNode await(String user, String about) {
        return Awaitility.await()
                .atMost(LONG)
                .until(() -> find(user, about), Optional::isPresent)
                .orElseThrow();
    }

    public void complete(String user, String about, String variables) {
        String task = await(user, about).path("id").asText();
        Caller.Answer answer =
                as(user).post("/engine-rest/task/" + task + "/complete", "{\"variables\": " + variables + "}");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(204);
    }
}
