package io.milepost.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutboxFolderTest {
    private static final String FIRST = "<INV-2026-00001.3f0c1f5e-7f6d-4b1c-9d3f-1a2b3c4d5e6f@brueckner-vale.example>";
    private static final String SECOND = "<INV-2026-00002.4f0c1f5e-7f6d-4b1c-9d3f-1a2b3c4d5e6f@brueckner-vale.example>";

    @TempDir
    private Path place;

    @Test
    void aMailIsWrittenOnceUnderItsMessageId() throws Exception {
        var folder = new OutboxFolder(place.resolve("new/outbox"));

        folder.send(AnInvoiceMail.of(FIRST, "2026-11-24T09:00:00Z"));
        folder.send(AnInvoiceMail.of(FIRST, "2026-11-24T10:00:00Z"));

        try (var files = Files.list(place.resolve("new/outbox"))) {
            assertThat(files).singleElement().satisfies(eml -> {
                assertThat(eml.getFileName()).hasToString("INV-2026-00001.3f0c1f5e-7f6d-4b1c-9d3f-1a2b3c4d5e6f.eml");
                assertThat(eml).content().contains("Message-ID: " + FIRST);
            });
        }
    }

    @Test
    void aFolderThatCantBeWrittenIsTroubleThatPasses() throws Exception {
        var file = Files.createFile(place.resolve("taken"));
        var folder = new OutboxFolder(file);
        var mail = AnInvoiceMail.of(FIRST, "2026-11-24T09:00:00Z");

        assertThatThrownBy(() -> folder.send(mail)).isInstanceOf(MailPostponed.class);
    }

    @Test
    void sentMailsAreListedNewestFirst() throws Exception {
        var folder = new OutboxFolder(place);
        folder.send(AnInvoiceMail.of(FIRST, "2026-11-24T09:00:00Z"));
        folder.send(AnInvoiceMail.of(SECOND, "2026-11-24T10:00:00Z"));
        Files.writeString(place.resolve("mail123.tmp"), "half a mail");

        var mails = new SentMails(place).list();

        assertThat(mails)
                .extracting(SentMail::file)
                .satisfies(names -> assertThat(names.get(0)).startsWith("INV-2026-00002"));
        assertThat(mails).hasSize(2).allSatisfy(mail -> {
            assertThat(mail.subject()).isEqualTo("Rechnung INV-2026-00001 von Brückner & Vale Engineering GmbH");
            assertThat(mail.to()).isEqualTo("rechnung@hafenbau.example");
            assertThat(mail.attachments()).isEqualTo(List.of("INV-2026-00001.pdf"));
        });
    }

    @Test
    void aMailIsReadByItsNameAndNothingElseIs() throws Exception {
        var outbox = Files.createDirectory(place.resolve("outbox"));
        new OutboxFolder(outbox).send(AnInvoiceMail.of(FIRST, "2026-11-24T09:00:00Z"));
        Files.writeString(place.resolve("secret.eml"), "secret");
        Files.createSymbolicLink(outbox.resolve("link.eml"), place.resolve("secret.eml"));
        var mails = new SentMails(outbox);

        assertThat(mails.read("INV-2026-00001.3f0c1f5e-7f6d-4b1c-9d3f-1a2b3c4d5e6f.eml"))
                .isPresent();
        assertThat(List.of(
                        "../secret.eml",
                        "..%2fsecret.eml",
                        "..\\secret.eml",
                        "link.eml",
                        "/etc/passwd",
                        "",
                        ".eml",
                        "x.eml\0"))
                .allSatisfy(name -> assertThat(mails.read(name)).isEmpty());
    }

    @Test
    void noFolderYetIsAnEmptyList() {
        assertThat(new SentMails(place.resolve("later")).list()).isEmpty();
    }
}
