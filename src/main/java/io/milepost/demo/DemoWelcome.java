package io.milepost.demo;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells a newcomer where to click, as the last thing on the first screen. */
@Component
@Profile("demo")
class DemoWelcome {
    private static final String SCREEN = """

            Milepost is ready: http://localhost:%1$d/            (Ctrl+C stops it)

              Everyone's password is %2$s
            %3$s

              Try first:
              1. Sign in at the address above as maya: finish the draft for Harbour Bridge
              2. the same as lena: approve it; moments later the mail with the PDF is on the start page
              3. the same as greta, who lands in Cockpit: watch the invoice on its diagram
            """;

    @EventListener
    void show(ApplicationReadyEvent ready) {
        if (ready.getApplicationContext() instanceof ServletWebServerApplicationContext web) {
            String people = Arrays.stream(DemoPeople.values())
                    .map(person -> String.format(Locale.ROOT, "    %-8s %s", person.id(), person.role()))
                    .collect(Collectors.joining(System.lineSeparator()));
            print(String.format(Locale.ROOT, SCREEN, web.getWebServer().getPort(), DemoPeople.PASSWORD, people));
        }
    }

    @SuppressWarnings("SystemOut")
    private static void print(String text) {
        System.out.println(text);
    }
}
