package io.milepost.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Uploads to the firm's access point, never waiting without end: a job must be over before its lock of 40 s is. */
final class AccessPointOverHttp implements AccessPoint {
    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final Duration LONGEST_CONNECT = Duration.ofSeconds(5);

    private final URI url;
    private final String token;
    private final Duration longest;
    private final HttpClient client;

    AccessPointOverHttp(URI url, String token) {
        this(url, token, Duration.ofSeconds(25));
    }

    AccessPointOverHttp(URI url, String token, Duration longest) {
        this.url = url;
        this.token = token;
        this.longest = longest;
        this.client = HttpClient.newBuilder()
                .connectTimeout(LONGEST_CONNECT)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    @Override
    public String take(HandedOver message) {
        var answer = send(HttpRequest.newBuilder(url)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .header("Idempotency-Key", message.idempotencyKey())
                .POST(HttpRequest.BodyPublishers.ofByteArray(write(message)))
                .build());
        return AccessPointVerdict.messageId(answer.statusCode(), answer.body());
    }

    /** A request's own time-out would end with the answer's headers; this one covers its body, too. */
    private HttpResponse<byte[]> send(HttpRequest request) {
        var answer = client.sendAsync(request, BodyHandlers.ofByteArray());
        try {
            return answer.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new HandOverPostponed(
                    "The access point can't be reached: " + reason(Objects.requireNonNullElse(e.getCause(), e)), e);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new HandOverPostponed("The access point did not answer in time.", e);
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new HandOverPostponed("Milepost is stopping.", e);
        }
    }

    private static String reason(Throwable cause) {
        var message = cause.getMessage();
        return message == null ? cause.getClass().getSimpleName() : message;
    }

    private static byte[] write(HandedOver message) {
        try {
            return JSON.writeValueAsBytes(message);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
