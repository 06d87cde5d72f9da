package io.milepost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** A start without the settings ends before anything else has begun, with one sentence. */
class RequiredSettingsTest {
    private final Map<String, Object> settings = new TreeMap<>(Map.of(
            "MILEPOST_DB_URL", "jdbc:mysql://localhost/milepost",
            "MILEPOST_DB_USER", "milepost",
            "MILEPOST_DB_PASSWORD", "secret",
            "MILEPOST_ADMIN_PASSWORD", "Strong-Pass-2026",
            "SPRING_MAIL_HOST", "localhost"));

    @Test
    void whatIsMissingIsNamed() {
        assertThatThrownBy(() -> start(Map.of()))
                .isInstanceOf(SettingsRefused.class)
                .hasMessage("Milepost can't start without MILEPOST_DB_URL, MILEPOST_DB_USER, MILEPOST_DB_PASSWORD,"
                        + " MILEPOST_ADMIN_PASSWORD and a way to send mail: SPRING_MAIL_HOST or MILEPOST_MAIL_OUTBOX."
                        + " A password may be a file, such as /run/secrets/milepost/db/password."
                        + " (The demo needs nothing: ./mvnw spring-boot:run)");
    }

    @Test
    void oneMissingSettingIsEnough() {
        for (String name : settings.keySet()) {
            Map<String, Object> others = new TreeMap<>(settings);
            others.remove(name);
            assertThatThrownBy(() -> start(others))
                    .isInstanceOf(SettingsRefused.class)
                    .hasMessageContaining(name);
        }
    }

    @Test
    void aBlankSettingIsMissing() {
        settings.put("MILEPOST_DB_PASSWORD", " ");
        assertThatThrownBy(() -> start(settings))
                .isInstanceOf(SettingsRefused.class)
                .hasMessageContaining("MILEPOST_DB_PASSWORD");
    }

    @Test
    void aPasswordMayBeAFile(@TempDir Path secrets) throws IOException {
        settings.remove("MILEPOST_DB_PASSWORD");
        settings.put("MILEPOST_SECRETS", secrets.toString());
        assertThatThrownBy(() -> start(settings)).hasMessageContaining(secrets + "/milepost/db/password");
        Files.createDirectories(secrets.resolve("milepost/db"));
        Files.writeString(secrets.resolve("milepost/db/password"), "secret\n");
        assertThat(startsUpTo(settings)).isNotInstanceOf(SettingsRefused.class);
    }

    @Test
    void anOutboxFolderWillDoForMail() {
        settings.remove("SPRING_MAIL_HOST");
        settings.put("MILEPOST_MAIL_OUTBOX", "/var/milepost/outbox");
        assertThat(startsUpTo(settings)).isNotInstanceOf(SettingsRefused.class);
    }

    @Test
    void halfOfAnOptionIsRefusedInOneLine() {
        settings.put("MILEPOST_DOCUMENTS_S3_ENDPOINT", "https://s3.internal");
        settings.put("MILEPOST_DOCUMENTS_S3_BUCKET", "invoices");
        settings.put("MILEPOST_DOCUMENTS_S3_ACCESSKEY", "key");
        assertThatThrownBy(() -> start(settings))
                .isInstanceOf(SettingsRefused.class)
                .hasMessage("Milepost can't start. Documents in S3 need MILEPOST_DOCUMENTS_S3_REGION,"
                        + " MILEPOST_DOCUMENTS_S3_SECRETKEY, too; or set none of it.");
        settings.put("MILEPOST_DOCUMENTS_S3_REGION", "eu-central-1");
        settings.put("MILEPOST_DOCUMENTS_S3_SECRETKEY", "secret");
        assertThat(startsUpTo(settings)).isNotInstanceOf(SettingsRefused.class);
    }

    @Test
    void anAccessPointIsReachedByHttpsAndAnswersWithALongSecret() {
        settings.put("MILEPOST_ACCESSPOINT_TOKEN", "token");
        assertThatThrownBy(() -> start(settings))
                .hasMessage("Milepost can't start. The hand-over to an access point needs"
                        + " MILEPOST_ACCESSPOINT_CALLBACKSECRET, MILEPOST_ACCESSPOINT_URL, too; or set none of it.");
        settings.put("MILEPOST_ACCESSPOINT_URL", "http://ap.example/invoices");
        settings.put("MILEPOST_ACCESSPOINT_CALLBACKSECRET", "short");
        assertThatThrownBy(() -> start(settings))
                .hasMessage("Milepost can't start. MILEPOST_ACCESSPOINT_URL must begin with https://.");
        settings.put("MILEPOST_ACCESSPOINT_URL", "https://ap.example/invoices");
        assertThatThrownBy(() -> start(settings))
                .hasMessageContaining("MILEPOST_ACCESSPOINT_CALLBACKSECRET must have 32 characters or more");
        settings.put("MILEPOST_ACCESSPOINT_CALLBACKSECRET", "x".repeat(32));
        assertThat(startsUpTo(settings)).isNotInstanceOf(SettingsRefused.class);
    }

    @Test
    void theDemoListensOnThisMachineOnly() {
        assertThatThrownBy(() -> start(Map.of("SPRING_PROFILES_ACTIVE", "demo"), "--server.address=0.0.0.0"))
                .isInstanceOf(SettingsRefused.class)
                .hasMessageContaining("127.0.0.1");
    }

    /** Settings as the environment variables they are: a map of defaults would not be bound leniently. */
    private static void start(Map<String, Object> settings, String... arguments) {
        SpringApplication application = new SpringApplication(StopsHere.class);
        application.addInitializers(context -> {
            throw new StoppedHere();
        });
        application.setEnvironment(new SettingsOnly(settings));
        try (ConfigurableApplicationContext context = application.run(arguments)) {
            throw new AssertionError("must not start");
        }
    }

    private static Throwable startsUpTo(Map<String, Object> settings) {
        try {
            start(settings);
            return new AssertionError();
        } catch (RuntimeException stopped) {
            return stopped;
        }
    }

    private static final class StopsHere {}

    private static final class StoppedHere extends RuntimeException {}
}
