package io.milepost;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.util.StringUtils;

/**
 * Checks the settings before anything else happens: a half-configured production must not start, and the demo with its
 * published passwords must not be reachable from another machine.
 */
final class RequiredSettings implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {
    private static final Map<String, String> REQUIRED = new LinkedHashMap<>();

    static {
        REQUIRED.put("milepost.db.url", "MILEPOST_DB_URL");
        REQUIRED.put("milepost.db.user", "MILEPOST_DB_USER");
        REQUIRED.put("milepost.db.password", "MILEPOST_DB_PASSWORD");
        REQUIRED.put("milepost.admin.password", "MILEPOST_ADMIN_PASSWORD");
    }

    @Override
    public int getOrder() {
        return LoggingApplicationListener.DEFAULT_ORDER + 1; // late enough to be able to say what is wrong
    }

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        Environment settings = event.getEnvironment();
        if (settings.acceptsProfiles(Profiles.of("demo"))) {
            requireLoopback(settings.getProperty("server.address"));
        } else {
            requireAll(settings);
        }
        CompleteOptions.require(settings);
    }

    private static void requireAll(Environment settings) {
        List<String> missing = REQUIRED.entrySet().stream()
                .filter(setting -> !StringUtils.hasText(settings.getProperty(setting.getKey())))
                .map(Map.Entry::getValue)
                .toList();
        boolean mail = StringUtils.hasText(settings.getProperty("spring.mail.host"))
                || StringUtils.hasText(settings.getProperty("milepost.mail.outbox"));
        if (!missing.isEmpty() || !mail) {
            String mailWay = "a way to send mail: SPRING_MAIL_HOST or MILEPOST_MAIL_OUTBOX";
            String names = String.join(", ", missing);
            throw new SettingsRefused("Milepost can't start without "
                    + (mail ? names : missing.isEmpty() ? mailWay : names + " and " + mailWay)
                    + ". A password may be a file, such as " + settings.getProperty("milepost.secrets", "/run/secrets")
                    + "/milepost/db/password. (The demo needs nothing: ./mvnw spring-boot:run)");
        }
    }

    private static void requireLoopback(@Nullable String address) {
        try {
            if (address == null || !InetAddress.getByName(address).isLoopbackAddress()) {
                throw new SettingsRefused("The demo's passwords are published, so it listens on this machine only:"
                        + " server.address must be 127.0.0.1, not " + address + ".");
            }
        } catch (UnknownHostException unknown) {
            throw new SettingsRefused("server.address is no address of this machine: " + address);
        }
    }
}
