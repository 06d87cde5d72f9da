package io.milepost.delivery;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that misbehaves to order: one session after the other as the script says, then it accepts. */
final class ScriptedMailServer implements AutoCloseable {
    enum Session {
        ACCEPT,
        NO_SUCH_MAILBOX,
        GREYLIST,
        REFUSE_CONTENT,
        NO_GREETING,
        DIE_AFTER_DATA
    }

    private final ServerSocket socket;
    private final Queue<Session> script = new ConcurrentLinkedQueue<>();
    private final List<String> accepted = new CopyOnWriteArrayList<>();
    private volatile Runnable beforeData = () -> {};

    ScriptedMailServer() {
        try {
            socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var thread = new Thread(this::serve, "scripted-mail-server");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    void play(Session... sessions) {
        script.addAll(List.of(sessions));
    }

    void beforeData(Runnable check) {
        beforeData = check;
    }

    /** Mails taken, the ones whose acceptance was never answered among them. */
    List<String> accepted() {
        return accepted;
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (var client = socket.accept()) {
                var session = script.poll();
                talk(client, session == null ? Session.ACCEPT : session);
            } catch (IOException e) {
                // the client left, or the test is over
            }
        }
    }

    private void talk(Socket client, Session session) throws IOException {
        if (session == Session.NO_GREETING) {
            return;
        }
        var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        var out = new PrintWriter(client.getOutputStream(), true, StandardCharsets.UTF_8);
        say(out, "220 scripted");
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            var verb = line.split("[ :]", 2)[0].toUpperCase();
            switch (verb) {
                case "RCPT" -> say(out, recipientAnswer(session));
                case "DATA" -> {
                    beforeData.run();
                    say(out, "354 go on");
                    var mail = mail(in);
                    if (session == Session.REFUSE_CONTENT) {
                        say(out, "554 5.7.1 looks like spam");
                        continue;
                    }
                    accepted.add(mail);
                    if (session == Session.DIE_AFTER_DATA) {
                        return;
                    }
                    say(out, "250 taken");
                }
                case "QUIT" -> {
                    say(out, "221 bye");
                    return;
                }
                default -> say(out, "250 ok");
            }
        }
    }

    private static String recipientAnswer(Session session) {
        return switch (session) {
            case NO_SUCH_MAILBOX -> "550 5.1.1 no such mailbox";
            case GREYLIST -> "451 4.7.1 come back later";
            default -> "250 ok";
        };
    }

    private static String mail(BufferedReader in) throws IOException {
        var mail = new StringBuilder();
        for (var line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            mail.append(line).append('\n');
        }
        return mail.toString();
    }

    private static void say(PrintWriter out, String line) {
        out.print(line + "\r\n");
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
