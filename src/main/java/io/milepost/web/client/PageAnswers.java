package io.milepost.web.client;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** What every page behind a link answers alike, and how it takes what strangers typed. */
final class PageAnswers {
    static final int LONGEST_TEXT = 2000;
    private static final int LONGEST_NAME = 100;
    private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);

    private PageAnswers() {}

    static ResponseEntity<?> gone(Locale asked) {
        return html(HttpStatus.NOT_FOUND, SorryPage.gone(asked));
    }

    static ResponseEntity<String> html(HttpStatus status, String page) {
        return ResponseEntity.status(status)
                .contentType(HTML)
                .cacheControl(CacheControl.noStore())
                .body(page);
    }

    /** It says what is the case now. */
    static ResponseEntity<?> toPage(String token) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(base(token)))
                .cacheControl(CacheControl.noStore())
                .build();
    }

    static String base(String token) {
        return "/c/" + token;
    }

    static String readable(String text) {
        return text.replace("\r\n", "\n")
                .replaceAll("[\\p{Cntrl}&&[^\n\t]]", " ")
                .strip();
    }

    static String line(String name) {
        String line = name.replaceAll("\\p{Cntrl}+", " ").strip();
        return line.length() <= LONGEST_NAME ? line : line.substring(0, LONGEST_NAME);
    }
}
