package io.milepost.web.http;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** An answer as it was given the first time, to be given again; {@code requestHash} is of what it answered. */
record GivenAnswer(
        String requestHash,
        int status,
        @Nullable String mediaType,
        @Nullable String location,
        byte[] body) {
    void giveAgain(HttpServletResponse response) throws IOException {
        response.setStatus(status);
        response.setHeader("Idempotency-Replayed", "true");
        if (mediaType != null) {
            response.setContentType(mediaType);
        }
        if (location != null) {
            response.setHeader(HttpHeaders.LOCATION, location);
        }
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
