package io.milepost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** An invoice whose mail comes back, read from a real mailbox while the engine is at work: fixed, and sent to another address. */
@RunningMilepost
class BouncesIT {
    @RegisterExtension
    private static final GreenMailExtension SERVER =
            new GreenMailExtension(new ServerSetup(0, "127.0.0.1", "imap")).withPerMethodLifecycle(false);

    private static final String OLD = "invoices@hafenbau-nord.example";
    private static final String NEW = "buchhaltung@hafenbau-nord.example";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate jdbc;

    @DynamicPropertySource
    static void workingAlone(DynamicPropertyRegistry registry) {
        registry.add("camunda.bpm.job-execution.enabled", () -> true);
        registry.add("milepost.sign-in.attempts-per-address", () -> 1000);
        registry.add("milepost.mail.bounces.host", () -> "127.0.0.1");
        registry.add("milepost.mail.bounces.port", () -> SERVER.getImap().getPort());
        registry.add("milepost.mail.bounces.username", () -> "invoices");
        registry.add("milepost.mail.bounces.password", () -> "secret");
        registry.add("milepost.mail.bounces.tls", () -> false);
        registry.add("milepost.mail.bounces.every", () -> "500ms");
    }

    @Test
    void aMailThatComesBackIsAccountingsTaskWithTheReasonInWords() throws Exception {
        GreenMailUser mailbox = SERVER.setUser("invoices@brueckner-vale.example", "invoices", "secret");
        tasks().complete("maya", "Harbour Bridge", "{\"draftOutcome\": {\"value\": \"submit\"}}");
        tasks().complete("lena", "Harbour Bridge", "{\"approved\": {\"value\": true}}");
        String id = jdbc.queryForObject("select id from invoice where business_key = 'HARBOUR/M2'", String.class);
        eventually(() -> delivery(id).equals("SENT"));
        String messageId =
                jdbc.queryForObject("select message_id from delivery where invoice_id = ?", String.class, id);

        arrive(mailbox, messageId, "anna@hafenbau-nord.example"); // theirs forwards to her
        JsonNode task = tasks().await("felix", "Fix delivery");
        assertThat(delivery(id)).isEqualTo("FAILED");
        assertThat(tasks().as("felix")
                        .get("/engine-rest/task/" + task.path("id").asText() + "/variables")
                        .body())
                .contains("The mail came back: 550 5.1.1", "User unknown");
        arrive(mailbox, messageId, OLD);
        eventually(() -> unread(mailbox) == 0);
        assertThat(tasks().as("felix").get("/engine-rest/task?nameLike=Fix%25").json())
                .hasSize(1);

        tasks().complete("felix", "Fix delivery", "{\"deliverTo\": {\"value\": \"%s\"}}".formatted(NEW));
        eventually(() -> delivery(id).equals("SENT"));
        arrive(mailbox, messageId, OLD); // of the old address, late: the new one is not touched
        eventually(() -> unread(mailbox) == 0);
        assertThat(delivery(id)).isEqualTo("SENT");
        assertThat(tasks().as("greta")
                        .get("/api/invoices/" + id + "/timeline")
                        .json()
                        .path("entries")
                        .findValuesAsText("event"))
                .containsSubsequence("Mail sent", "Mail came back", "Mail sent")
                .containsOnlyOnce("Mail came back");
        assertThat(tasks().as("greta").get("/api/invoices/" + id + "/timeline").body())
                .contains("from " + OLD + ", reported of anna@hafenbau-nord.example: 550 5.1.1");
    }

    private static void arrive(GreenMailUser mailbox, String messageId, String recipient) throws Exception {
        String mail;
        try (var sample = BouncesIT.class.getResourceAsStream("/bounces/postfix.eml")) {
            mail = new String(sample.readAllBytes(), StandardCharsets.ISO_8859_1)
                    .replace("<INV-2026-00001.3f0c@brueckner-vale.example>", messageId)
                    .replaceAll("(Final|Original)-Recipient: rfc822; ?" + OLD, "$1-Recipient: rfc822; " + recipient);
        }
        assertThat(mail).contains("Final-Recipient: rfc822; " + recipient, messageId);
        mailbox.deliver(new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(mail.getBytes(StandardCharsets.ISO_8859_1))));
    }

    private static long unread(GreenMailUser mailbox) throws Exception {
        return SERVER.getManagers().getImapHostManager().getInbox(mailbox).getMessages().stream()
                .filter(mail -> !mail.getFlags().contains(jakarta.mail.Flags.Flag.SEEN))
                .count();
    }

    private String delivery(String id) {
        return tasks().as("greta")
                .get("/api/invoices/" + id)
                .json()
                .path("delivery")
                .asText();
    }

    private PeoplesTasks tasks() {
        return new PeoplesTasks(port);
    }

    private static void eventually(Callable<Boolean> condition) {
        await().atMost(PeoplesTasks.LONG).until(condition);
    }
}
