package io.milepost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Killed the moment an invoice has its number, Milepost finishes it after the next start: one number, one PDF, one mail. */
class KilledAfterIssueIT {
    private static final Duration LONG = Duration.ofMinutes(2);

    @TempDir
    Path folder;

    @Test
    void aKillRightAfterIssueLeavesOneNumberOnePdfAndOneMail() throws Exception {
        String id;
        try (StartedMilepost milepost = StartedMilepost.in(folder, settings())) {
            complete(milepost, "maya", "{\"draftOutcome\": {\"value\": \"submit\"}}");
            id = milepost.as("greta")
                    .get("/api/invoices?project=HARBOUR")
                    .json()
                    .at("/items/0/id")
                    .asText();
            complete(milepost, "lena", "{\"approved\": {\"value\": true}}");
            await().atMost(LONG)
                    .pollInterval(Duration.ofMillis(5))
                    .until(() -> !invoice(milepost, id).path("number").isNull());
            milepost.kill();
        }

        try (StartedMilepost again = StartedMilepost.in(folder, settings())) {
            await().atMost(LONG)
                    .until(() ->
                            "SENT".equals(invoice(again, id).path("delivery").asText()));

            JsonNode invoice = invoice(again, id);
            String number = invoice.path("number").asText();
            assertThat(number).endsWith("-00001");
            assertThat(again.as("felix")
                            .get("/api/invoices?state=ISSUED")
                            .json()
                            .path("total")
                            .asInt())
                    .isEqualTo(1);
            assertThat(again.as("felix")
                            .get("/api/invoices/" + id + "/invoice.pdf")
                            .status())
                    .isEqualTo(200);
            assertThat(mails()).hasSize(1);
            JsonNode timeline = again.as("greta")
                    .get("/api/invoices/" + id + "/timeline")
                    .json()
                    .path("entries");
            assertThat(timeline.findValuesAsText("event"))
                    .containsOnlyOnce("Issued")
                    .containsOnlyOnce("Mail sent");
            assertThat(StreamSupport.stream(timeline.spliterator(), false)
                            .filter(entry -> entry.path("event").asText().equals("Document produced"))
                            .map(entry -> entry.path("detail").asText().replaceAll(",.*", "")))
                    .containsExactlyInAnyOrder(number + ".pdf", number + ".xml");
        }
    }

    List<String> settings() {
        return List.of(
                "milepost.db.url=jdbc:h2:file:%s/milepost;MODE=MySQL;DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0;LOCK_TIMEOUT=10000"
                        .formatted(folder));
    }

    private static JsonNode invoice(StartedMilepost milepost, String id) {
        return milepost.as("greta").get("/api/invoices/" + id).json();
    }

    private static void complete(StartedMilepost milepost, String user, String variables) {
        await().atMost(LONG).until(() -> task(milepost, user) != null);
        Caller.Answer answer = milepost.as(user)
                .post("/engine-rest/task/" + task(milepost, user) + "/complete", "{\"variables\": " + variables + "}");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(204);
    }

    private static String task(StartedMilepost milepost, String user) {
        for (JsonNode task : milepost.as(user).get("/engine-rest/task").json()) {
            if (task.path("name").asText().contains("Harbour Bridge")) {
                return task.path("id").asText();
            }
        }
        return null;
    }

    private List<Path> mails() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("outbox"))) {
            return files.filter(file -> file.toString().endsWith(".eml")).toList();
        }
    }
}
