package io.milepost.browser;

import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The demo firm on a port of its own, with a database and an outbox that no other test knows. */
@BrowserTest
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles("demo")
@DirtiesContext
abstract class DemoBrowserTest {
    static final String PASSWORD = "Demo-Pass-2026";

    @TempDir
    static Path outbox;

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void ownFirm(DynamicPropertyRegistry settings) {
        String url = "jdbc:h2:mem:%s;MODE=MySQL;DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=10000"
                .formatted(UUID.randomUUID());
        settings.add("milepost.db.url", () -> url);
        settings.add("milepost.mail.outbox", outbox::toString);
    }

    int port() {
        return port;
    }

    String address() {
        return "http://localhost:" + port;
    }
}
