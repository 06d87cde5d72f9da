package io.milepost.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadBounceTest {
    @Test
    void theWholeMailComesBack() throws Exception {
        assertThat(read("postfix"))
                .contains(new Bounce(
                        "<INV-2026-00001.3f0c@brueckner-vale.example>",
                        "invoices@hafenbau-nord.example",
                        "550 5.1.1 <invoices@hafenbau-nord.example>: Recipient address rejected: User unknown"));
    }

    @Test
    void onlyTheHeadComesBackWithItsFieldsFolded() throws Exception {
        assertThat(read("exchange"))
                .contains(new Bounce(
                        "<INV-2026-00002.aa11@brueckner-vale.example>", "rechnung@hafenbau.example", "status 5.2.2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"delayed", "away"})
    void whatIsOnlyLateOrAPersonsAnswerIsNone(String mail) throws Exception {
        assertThat(read(mail)).isEmpty();
    }

    @Test
    void aReportThatIsBrokenOrNamesNoMailIsNone() throws Exception {
        String whole = text("postfix");
        assertThat(of(whole.substring(0, whole.indexOf("Action:")))).isEmpty();
        assertThat(of(whole.replace("Message-ID: <INV", "X: <INV").replace("is attached. Message-ID:", "")))
                .isEmpty();
        assertThat(of(whole.replace("Final-Recipient", "\u0000;;").replace("Status: 5", "Status\u0001")))
                .isPresent();
        assertThat(of(whole.replace("Message-ID: <INV", "X-" + "a".repeat(200_000) + ": b\r\nMessage-ID: <INV")))
                .isEmpty();
    }

    private static Optional<Bounce> read(String name) throws Exception {
        return of(text(name));
    }

    private static Optional<Bounce> of(String mail) throws Exception {
        return ReadBounce.of(new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(mail.getBytes(StandardCharsets.ISO_8859_1))));
    }

    static String text(String name) throws IOException {
        try (var mail = ReadBounceTest.class.getResourceAsStream("/bounces/%s.eml".formatted(name))) {
            return new String(mail.readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }
}
