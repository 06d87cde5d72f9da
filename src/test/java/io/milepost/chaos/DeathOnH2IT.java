package io.milepost.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.milepost.fault.FaultPoint;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo's own database survives a death, too; everything else about dying is tried on MySQL. */
@Tag("engine")
class DeathOnH2IT {
    @TempDir
    Path folder;

    @Test
    void aDeathRightAfterTheIssueLeavesOneNumberOnePdfAndOneMail() throws Exception {
        Faults faults = new Faults(Files.createDirectory(folder.resolve("faults")));
        Path outbox = folder.resolve("outbox");
        List<String> settings = List.of(
                "milepost.db.url=jdbc:h2:file:%s/milepost;MODE=MySQL;DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0;LOCK_TIMEOUT=10000"
                        .formatted(folder),
                "camunda.bpm.job-execution.lock-time-in-millis=5000",
                "milepost.mail.longest=2s",
                "milepost.mail.outbox=" + outbox);
        try (Node node = Node.start("h2", PackagedMilepost.unpacked(), faults, settings)) {
            node.awaitReady();
            People people = new People(List.of(node), number -> true);
            people.agree("H2", 1);
            faults.arm(FaultPoint.AFTER_ISSUE, Deed.halt());
            people.reach("H2", 1);
            await().atMost(Patience.LONG).until(() -> {
                people.work("H2");
                return !node.isAlive();
            });

            node.start();
            node.awaitReady();
            await().atMost(Patience.LONG).until(() -> {
                people.work("H2");
                JsonNode invoice = invoice(node);
                return invoice.path("delivery").asText().equals("SENT")
                        && invoice.path("settlement").asText().equals("PAID");
            });

            String id = invoice(node).path("id").asText();
            assertThat(invoice(node).path("number").asText()).endsWith("-00001");
            assertThat(node.as("felix")
                            .get("/api/invoices?state=ISSUED")
                            .json()
                            .path("total")
                            .asInt())
                    .isEqualTo(1);
            assertThat(node.as("felix")
                            .get("/api/invoices/" + id + "/invoice.pdf")
                            .status())
                    .isEqualTo(200);
            try (var mails = Files.list(outbox)) {
                assertThat(mails.filter(mail -> mail.toString().contains("INV-")))
                        .hasSize(1);
            }
            JsonNode timeline =
                    node.as("greta").get("/api/invoices/" + id + "/timeline").json();
            assertThat(timeline.path("verified").asBoolean()).isTrue();
            assertThat(timeline.path("entries").findValuesAsText("event"))
                    .containsOnlyOnce("Issued", "Mail sent", "Payment received");
        }
    }

    private static JsonNode invoice(Node node) {
        return node.as("greta").get("/api/invoices?project=H2").json().at("/items/0");
    }
}
