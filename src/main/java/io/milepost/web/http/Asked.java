package io.milepost.web.http;

import io.milepost.invoice.Hashes;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** A request under an idempotency key: {@code id} is the person's key, {@code hash} what was asked under it. */
record Asked(String id, String hash, String person) {
    static Asked of(HttpServletRequest request, byte[] body, String key, String person) {
        return new Asked(Hashes.sha256(person + "\n" + key), hash(request, body), person);
    }

    GivenAnswer answered(ContentCachingResponseWrapper response) {
        return new GivenAnswer(
                hash,
                response.getStatus(),
                response.getContentType(),
                response.getHeader(HttpHeaders.LOCATION),
                response.getContentAsByteArray());
    }

    private static String hash(HttpServletRequest request, byte[] body) {
        @Nullable String query = request.getQueryString();
        String head = "%s %s?%s %s\n"
                .formatted(request.getMethod(), request.getRequestURI(), query, request.getContentType());
        var all = new ByteArrayOutputStream();
        all.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        all.writeBytes(body);
        return Hashes.sha256(all.toByteArray());
    }
}
