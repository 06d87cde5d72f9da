package io.milepost.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import io.milepost.chaos.ScriptedMailServer;
import io.milepost.chaos.ScriptedMailServer.Session;
import jakarta.mail.Multipart;
import jakarta.mail.internet.InternetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class SmtpTest {
    private static final String MESSAGE_ID = "<INV-2026-00001.3f0c@brueckner-vale.example>";

    @RegisterExtension
    private static final GreenMailExtension MAIL = new GreenMailExtension(new ServerSetup(0, "127.0.0.1", "smtp"));

    @Test
    void theClientReceivesThePdfWithAFriendlyText() throws Exception {
        smtp(server(MAIL.getSmtp().getPort())).send(AnInvoiceMail.of(MESSAGE_ID, "2026-11-24T09:00:00Z"));

        var mail = MAIL.getReceivedMessages()[0];
        assertThat(mail.getMessageID()).isEqualTo(MESSAGE_ID);
        assertThat(mail.getSubject()).isEqualTo("Rechnung INV-2026-00001 von Brückner & Vale Engineering GmbH");
        assertThat(mail.getFrom()[0])
                .isInstanceOfSatisfying(
                        InternetAddress.class,
                        from -> assertThat(from.getPersonal()).isEqualTo("Brückner & Vale Engineering GmbH"));
        var parts = (Multipart) mail.getContent();
        var pdf = parts.getBodyPart(1);
        assertThat(pdf.getFileName()).isEqualTo("INV-2026-00001.pdf");
        assertThat(pdf.getContentType()).startsWith("application/pdf");
        assertThat(pdf.getInputStream().readAllBytes()).isEqualTo(AnInvoiceMail.PDF);
    }

    @Test
    void waitingForTheServerIsAlwaysBounded() {
        var server = server(25);
        server.getJavaMailProperties().setProperty("mail.smtp.timeout", "3000");

        var unused = smtp(server);

        assertThat(server.getJavaMailProperties())
                .containsEntry("mail.smtp.connectiontimeout", "10000")
                .containsEntry("mail.smtp.timeout", "3000")
                .containsEntry("mail.smtp.writetimeout", "10000")
                .containsEntry("mail.smtps.timeout", "10000");
    }

    @Test
    void aServerThatNeverGreetsIsLeftInTime() throws Exception {
        try (var silent = new ServerSocket(0)) {
            var server = server(silent.getLocalPort());
            server.getJavaMailProperties().setProperty("mail.smtp.timeout", "200");
            var smtp = smtp(server);
            var mail = AnInvoiceMail.of(MESSAGE_ID, "2026-11-24T09:00:00Z");

            assertThatThrownBy(() -> smtp.send(mail)).isInstanceOf(MailPostponed.class);
        }
    }

    @Test
    void noServerAtAllIsTroubleThatPasses() throws Exception {
        int port;
        try (var closed = new ServerSocket(0)) {
            port = closed.getLocalPort();
        }
        var smtp = smtp(server(port));
        var mail = AnInvoiceMail.of(MESSAGE_ID, "2026-11-24T09:00:00Z");

        assertThatThrownBy(() -> smtp.send(mail))
                .isInstanceOf(MailPostponed.class)
                .hasMessageStartingWith("The mail server can't be reached");
    }

    @Test
    void aServerThatDripsItsAnswersIsLeftInTime() throws Exception {
        try (var tarPit = new ScriptedMailServer()) {
            tarPit.play(Session.TAR_PIT);
            var smtp = new Smtp(server(tarPit.port()), Duration.ofMillis(500), 4); // each character comes within 100 ms
            var mail = AnInvoiceMail.of(MESSAGE_ID, "2026-11-24T09:00:00Z");

            assertThatThrownBy(() -> smtp.send(mail))
                    .isInstanceOf(MailPostponed.class)
                    .hasMessageStartingWith("The mail server was too slow");
        }
    }

    @Test
    void aServerThatTakesTheMailAndThenDripsLeavesItInDoubt() throws Exception {
        try (var slow = new ScriptedMailServer()) {
            slow.play(Session.HOLD);
            var smtp = new Smtp(server(slow.port()), Duration.ofSeconds(2), 4);
            var mail = AnInvoiceMail.of(MESSAGE_ID, "2026-11-24T09:00:00Z");

            assertThatThrownBy(() -> smtp.send(mail)).isInstanceOf(MailInDoubt.class);
            assertThat(slow.accepted()).hasSize(1);
        }
    }

    @Test
    void onlySoManyMailsAreOnTheirWayAtOnce() throws Exception {
        try (var server = new ScriptedMailServer()) {
            var smtp = new Smtp(server(server.port()), Duration.ofMinutes(2), 3);
            var mail = AnInvoiceMail.of(MESSAGE_ID, "2026-11-24T09:00:00Z");

            IntStream.range(0, 12)
                    .mapToObj(
                            each -> CompletableFuture.runAsync(() -> smtp.send(mail), Executors.newCachedThreadPool()))
                    .toList()
                    .forEach(CompletableFuture::join);

            assertThat(server.accepted()).hasSize(12);
            assertThat(server.mostConnectionsAtOnce()).isLessThanOrEqualTo(3);
        }
    }

    @Test
    void whoGetsNoTurnInTimeTriesAgainLater() throws Exception {
        try (var busy = new ScriptedMailServer()) {
            busy.play(Session.HOLD);
            var server = server(busy.port());
            var smtp = new Smtp(server, Duration.ofSeconds(30), 1);
            var mail = AnInvoiceMail.of(MESSAGE_ID, "2026-11-24T09:00:00Z");
            var first = CompletableFuture.runAsync(() -> smtp.send(mail));
            Awaitility.await().until(() -> busy.held() == 1);

            var impatient = CompletableFuture.runAsync(() -> {
                Thread.currentThread().interrupt(); // the node is stopping
                smtp.send(mail);
            });

            assertThatThrownBy(impatient::join).hasCauseInstanceOf(MailPostponed.class);
            busy.release();
            first.join();
            assertThat(busy.accepted()).hasSize(1);
        }
    }

    private static Smtp smtp(JavaMailSenderImpl server) {
        return new Smtp(server, Duration.ofSeconds(30), 4);
    }

    private static JavaMailSenderImpl server(int port) {
        var server = new JavaMailSenderImpl();
        server.setHost("127.0.0.1");
        server.setPort(port);
        return server;
    }
}
