package io.milepost;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.milepost.demo.DemoPeople;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Someone at the other end of a real connection: by HTTP Basic, by the webapps' session, or nobody. */
public final class Caller {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String server;
    private final HttpClient client;
    private final Map<String, String> headers = new HashMap<>();
    private final CookieManager cookies;

    private Caller(int port) {
        this(port, new CookieManager());
    }

    private Caller(int port, CookieManager cookies) {
        server = "http://127.0.0.1:" + port;
        this.cookies = cookies;
        client = HttpClient.newBuilder().cookieHandler(cookies).build();
    }

    public static Caller nobody(int port) {
        return new Caller(port);
    }

    public static Caller basic(int port, String user) {
        return basic(port, user, DemoPeople.PASSWORD);
    }

    public static Caller basic(int port, String user, String password) {
        String credentials =
                Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        return new Caller(port).with("Authorization", "Basic " + credentials);
    }

    /** Logs in to Tasklist as a browser does, and keeps the cookies and the CSRF token. */
    public static Caller session(int port, String user) {
        Caller caller = new Caller(port);
        caller.get("/camunda/app/tasklist/default/");
        caller.with("X-XSRF-TOKEN", caller.csrfToken());
        Answer login = caller.form(
                "/camunda/api/admin/auth/user/default/login/tasklist",
                "username=" + user + "&password=" + URLEncoder.encode(DemoPeople.PASSWORD, StandardCharsets.UTF_8));
        if (login.status() != 200) {
            throw new IllegalStateException("Log-in of " + user + " answered " + login);
        }
        caller.get("/camunda/app/tasklist/default/");
        return caller.with("X-XSRF-TOKEN", caller.csrfToken());
    }

    public record Answer(int status, String type, String body, HttpResponse<String> response) {
        public JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (IOException noJson) {
                throw new UncheckedIOException(body, noJson);
            }
        }

        public String message() {
            return json().path("message").asText();
        }

        @Override
        public String toString() {
            return status + " " + body;
        }
    }

    public Caller with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    /** With the same cookies and headers at another node. */
    public Caller at(int otherPort) {
        Caller there = new Caller(otherPort, cookies);
        there.headers.putAll(headers);
        return there;
    }

    public Caller without(String header) {
        headers.remove(header);
        return this;
    }

    public Answer get(String path) {
        return send("GET", path, null, null);
    }

    public Answer delete(String path) {
        return send("DELETE", path, null, null);
    }

    public Answer post(String path, String json) {
        return send("POST", path, "application/json", json);
    }

    /** A second time with the same key it changes nothing. */
    public Answer postOnce(String path, String key, String json) {
        return exchange("POST", path, "application/json", BodyPublishers.ofString(json), "Idempotency-Key", key);
    }

    public Answer put(String path, String json) {
        return send("PUT", path, "application/json", json);
    }

    public Answer form(String path, String fields) {
        return send("POST", path, "application/x-www-form-urlencoded", fields);
    }

    /** One file, the way Camunda Modeler deploys. */
    public Answer deploy(String fileName, String content) {
        String body = "--x\r\nContent-Disposition: form-data; name=\"deployment-name\"\r\n\r\ntest\r\n"
                + "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                + "\"\r\nContent-Type: text/xml\r\n\r\n" + content + "\r\n--x--\r\n";
        return send("POST", "/engine-rest/deployment/create", "multipart/form-data; boundary=x", body);
    }

    /** One file as it is, whatever its encoding, to the place deployments or checks are sent to. */
    /** The fields first, then the file in a part called like it, as Camunda Modeler sends them. */
    public Answer multipart(String path, String fileName, byte[] content, List<Map.Entry<String, String>> fields) {
        StringBuilder head = new StringBuilder();
        fields.forEach(field -> head.append("--x\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                .formatted(field.getKey(), field.getValue())));
        head.append("--x\r\nContent-Disposition: form-data; name=\"%1$s\"; filename=\"%1$s\"\r\n".formatted(fileName))
                .append("Content-Type: application/octet-stream\r\n\r\n");
        return exchange(
                "POST",
                path,
                "multipart/form-data; boundary=x",
                BodyPublishers.ofByteArrays(List.of(
                        head.toString().getBytes(StandardCharsets.UTF_8),
                        content,
                        "\r\n--x--\r\n".getBytes(StandardCharsets.UTF_8))));
    }

    public Answer upload(String path, String fileName, byte[] content) {
        byte[] head = ("--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] tail = "\r\n--x--\r\n".getBytes(StandardCharsets.UTF_8);
        return exchange(
                "POST",
                path,
                "multipart/form-data; boundary=x",
                BodyPublishers.ofByteArrays(List.of(head, content, tail)));
    }

    /** Several files that belong together; none of them binary. */
    public Answer upload(String path, Map<String, String> files) {
        StringBuilder body = new StringBuilder();
        files.forEach((name, content) -> body.append(
                        "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"\r\n")
                .append("Content-Type: application/octet-stream\r\n\r\n")
                .append(content)
                .append("\r\n"));
        return send("POST", path, "multipart/form-data; boundary=x", body + "--x--\r\n");
    }

    public Answer send(String method, String path, String type, String body) {
        return exchange(method, path, type, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    }

    private Answer exchange(
            String method, String path, String type, HttpRequest.BodyPublisher body, String... moreHeaders) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(server + path)).method(method, body);
        headers.forEach(request::header);
        if (moreHeaders.length > 0) {
            request.headers(moreHeaders);
        }
        if (type != null) {
            request.header("Content-Type", type);
        }
        try {
            HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
            String answered = response.headers().firstValue("Content-Type").orElse("");
            return new Answer(response.statusCode(), answered, response.body(), response);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private String csrfToken() {
        return cookie("XSRF-TOKEN");
    }

    public String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(cookie -> cookie.getValue())
                .findFirst()
                .orElseThrow();
    }
}
