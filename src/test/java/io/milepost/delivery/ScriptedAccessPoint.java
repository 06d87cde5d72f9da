package io.milepost.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/**
 * An access point that answers to order, one call after the other as the script says, then takes everything. Like a real one
 * it knows a message by its idempotency key.
 */
public final class ScriptedAccessPoint implements AutoCloseable {
    public static final String TOKEN = "token-of-the-tests";
    public static final String SECRET = "a-secret-of-32-characters-or-more";

    private static final ObjectMapper JSON = new ObjectMapper();

    /** What it does with a call. */
    public enum Call {
        TAKE,
        REFUSE,
        BE_DOWN,
        SHUT_OUT,
        TAKE_AND_SAY_NOTHING,
        NAME_NO_MESSAGE
    }

    /** A call as it came. */
    public record Upload(String authorization, String key, JsonNode body) {}

    private final HttpServer server;
    private final Queue<Call> script = new ConcurrentLinkedQueue<>();
    private final List<Upload> uploads = new CopyOnWriteArrayList<>();
    private final Map<String, String> messages = new LinkedHashMap<>();

    public ScriptedAccessPoint() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/invoices", this::answer);
        server.setExecutor(Executors.newCachedThreadPool(work -> {
            var thread = new Thread(work, "scripted-access-point");
            thread.setDaemon(true);
            return thread;
        }));
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/invoices";
    }

    public void play(Call... calls) {
        script.addAll(List.of(calls));
    }

    public void forget() {
        script.clear();
        uploads.clear();
        synchronized (messages) {
            messages.clear();
        }
    }

    public List<Upload> uploads() {
        return uploads;
    }

    /** Ids of the messages it has, in the order they came. */
    public List<String> messages() {
        synchronized (messages) {
            return List.copyOf(messages.values());
        }
    }

    private void answer(HttpExchange call) throws IOException {
        var upload = new Upload(
                call.getRequestHeaders().getFirst("Authorization"),
                call.getRequestHeaders().getFirst("Idempotency-Key"),
                JSON.readTree(call.getRequestBody()));
        uploads.add(upload);
        var next = script.poll();
        switch (next == null ? Call.TAKE : next) {
            case TAKE -> say(call, 202, "{\"messageId\": \"" + take(upload) + "\", \"more\": true}");
            case REFUSE -> say(call, 422, "{\"reason\": \"The recipient\\nis not registered.\"}");
            case BE_DOWN -> say(call, 503, "<html>");
            case SHUT_OUT -> say(call, 401, "{\"title\": \"Token expired\"}");
            case TAKE_AND_SAY_NOTHING -> {
                var unused = take(upload); // the line is left open
            }
            case NAME_NO_MESSAGE -> say(call, 200, "{\"messageId\": \"a/b\"}");
        }
    }

    private String take(Upload upload) {
        synchronized (messages) {
            return messages.computeIfAbsent(
                    upload.key(), key -> "msg-%s-%d".formatted(key.substring(0, 8), messages.size()));
        }
    }

    private static void say(HttpExchange call, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        call.sendResponseHeaders(status, bytes.length);
        call.getResponseBody().write(bytes);
        call.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    /** As the access point signs a call-back, told in the documentation's words and not by our own code. */
    public static String sign(String secret, String timestamp, String messageId, String body) {
        try {
            var mac = javax.crypto.Mac.getInstance("HmacSHA256");
            mac.init(new javax.crypto.spec.SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            var text = timestamp + "." + messageId + "." + body;
            return java.util.HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
