package io.milepost.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.milepost.Caller;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Told to stop while it is sending a mail: it says so, finishes the mail, begins nothing new and leaves nothing locked. */
@Tag("engine")
class StoppedIT {
    @TempDir
    Path folder;

    @Test
    void whatIsInWorkIsFinishedAndTheRestIsLeftForAnotherNode() throws Exception {
        String database =
                "jdbc:h2:file:%s/milepost;MODE=MySQL;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=10000".formatted(folder);
        try (HeldMailServer mails = new HeldMailServer();
                Node milepost = Node.start(
                        "stopped",
                        PackagedMilepost.unpacked(),
                        new Faults(Files.createDirectory(folder.resolve("faults"))),
                        List.of(
                                "milepost.db.url=" + database,
                                "milepost.mail.outbox=",
                                "spring.mail.host=127.0.0.1",
                                "spring.mail.port=" + mails.port(),
                                "milepost.mail.longest=2m",
                                "camunda.bpm.job-execution.lock-time-in-millis=300000"))) {
            milepost.awaitReady();
            complete(milepost, "maya", "Harbour Bridge", "{\"draftOutcome\": {\"value\": \"submit\"}}");
            complete(milepost, "lena", "Harbour Bridge", "{\"approved\": {\"value\": true}}");
            await().atMost(Patience.LONG).until(mails::isBusy);

            milepost.terminate();
            await().atMost(Patience.LONG).until(() -> status(milepost, "readiness") == 503);
            assertThat(status(milepost, "liveness")).isEqualTo(200);
            complete(milepost, "lena", "Marina Access Road", "{\"draftOutcome\": {\"value\": \"submit\"}}");
            mails.letGo();
            assertThat(milepost.exitCode()).as("ended by SIGTERM").isEqualTo(143);

            JdbcTemplate left = new JdbcTemplate(new DriverManagerDataSource(database, "milepost", ""));
            assertThat(left.queryForList("select state from delivery", String.class))
                    .containsExactly("SENT");
            assertThat(count(left, "LOCK_OWNER_ is not null")).isZero();
            assertThat(count(left, "RETRIES_ < 3")).isZero();
            assertThat(count(left, "DUEDATE_ is null"))
                    .as("begun while it was stopping")
                    .isPositive();
        }
    }

    private static int status(Node milepost, String probe) {
        return Caller.nobody(milepost.port()).get("/actuator/health/" + probe).status();
    }

    private static int count(JdbcTemplate database, String condition) {
        Integer count = database.queryForObject("select count(*) from ACT_RU_JOB where " + condition, Integer.class);
        return count == null ? 0 : count;
    }

    private static void complete(Node milepost, String user, String project, String variables) {
        await().atMost(Patience.LONG).until(() -> task(milepost, user, project) != null);
        Caller.Answer answer = milepost.as(user)
                .post(
                        "/engine-rest/task/" + task(milepost, user, project) + "/complete",
                        "{\"variables\": " + variables + "}");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(204);
    }

    private static String task(Node milepost, String user, String project) {
        for (JsonNode task : milepost.as(user).get("/engine-rest/task").json()) {
            if (task.path("name").asText().contains(project)) {
                return task.path("id").asText();
            }
        }
        return null;
    }
}
