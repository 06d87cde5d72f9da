package io.milepost.chaos;

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
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A mail server that misbehaves to order: every connection plays what the script says next, and accepts at its end. */
public final class ScriptedMailServer implements AutoCloseable {
    /** What one connection is like. */
    public enum Session {
        ACCEPT,
        NO_SUCH_MAILBOX,
        GREYLIST,
        REFUSE_CONTENT,
        NO_GREETING,
        /** Takes the mail, and the line breaks before its answer. */
        DIE_AFTER_DATA,
        /** A character now and then, never a whole answer. */
        TAR_PIT,
        /** Takes the mail, and answers when {@link #release} is called. */
        HOLD
    }

    private static final Pattern MESSAGE_ID = Pattern.compile("(?m)^Message-ID: *(?:\n )?(<.+>)$");
    private static final long BETWEEN_CHARACTERS = 100;

    private final ServerSocket socket;
    private final Queue<Session> script = new ConcurrentLinkedQueue<>();
    private final List<String> accepted = new CopyOnWriteArrayList<>();
    private final AtomicInteger open = new AtomicInteger();
    private final AtomicInteger mostAtOnce = new AtomicInteger();
    private final AtomicInteger held = new AtomicInteger();
    private final AtomicInteger inDoubt = new AtomicInteger();
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile CountDownLatch hold = new CountDownLatch(1);
    private volatile Supplier<Session> otherwise = () -> Session.ACCEPT;
    private volatile Runnable beforeData = () -> {};

    public ScriptedMailServer() {
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        daemon(this::serve);
    }

    public int port() {
        return socket.getLocalPort();
    }

    public void play(Session... sessions) {
        script.addAll(List.of(sessions));
    }

    /** What a connection is like that no script speaks of. */
    public void otherwise(Supplier<Session> sessions) {
        otherwise = sessions;
    }

    public void beforeData(Runnable check) {
        beforeData = check;
    }

    /** Mails taken, the ones whose acceptance was never answered among them. */
    public List<String> accepted() {
        return accepted;
    }

    /** How often each mail was taken, by its Message-ID. */
    public Map<String, Integer> copies() {
        return accepted.stream()
                .map(ScriptedMailServer::messageId)
                .collect(Collectors.toMap(id -> id, id -> 1, Integer::sum));
    }

    /** Whether whoever waits for this invoice has it. */
    public boolean took(String number) {
        return copies().keySet().stream().anyMatch(id -> id.startsWith("<" + number + "."));
    }

    /** How many mails were taken whose sender never heard of it, by the script alone. */
    public int inDoubt() {
        return inDoubt.get();
    }

    public int mostConnectionsAtOnce() {
        return mostAtOnce.get();
    }

    /** How many mails lie here unanswered. */
    public int held() {
        return held.get();
    }

    public void release() {
        CountDownLatch those = hold;
        hold = new CountDownLatch(1);
        those.countDown();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                Session session = script.poll();
                daemon(() -> listen(client, session == null ? otherwise.get() : session));
            } catch (IOException e) {
                // the test is over
            }
        }
    }

    private void listen(Socket client, Session session) {
        mostAtOnce.accumulateAndGet(open.incrementAndGet(), Math::max);
        try (client) {
            talk(client, session);
        } catch (IOException e) {
            // the client left
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            open.decrementAndGet();
        }
    }

    private void talk(Socket client, Session session) throws IOException, InterruptedException {
        if (session == Session.NO_GREETING) {
            return;
        }
        var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        var out = new PrintWriter(client.getOutputStream(), true, StandardCharsets.UTF_8);
        if (session == Session.TAR_PIT) {
            drip(out);
            return;
        }
        say(out, "220 scripted");
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            var verb = line.split("[ :]", 2)[0].toUpperCase();
            switch (verb) {
                case "RCPT" -> say(out, recipientAnswer(session));
                case "DATA" -> {
                    beforeData.run();
                    say(out, "354 go on");
                    if (!take(session, mail(in), out)) {
                        return;
                    }
                }
                case "QUIT" -> {
                    say(out, "221 bye");
                    return;
                }
                default -> say(out, "250 ok");
            }
        }
    }

    private boolean take(Session session, String mail, PrintWriter out) throws InterruptedException {
        if (session == Session.REFUSE_CONTENT) {
            say(out, "554 5.7.1 looks like spam");
            return true;
        }
        accepted.add(mail);
        if (session == Session.DIE_AFTER_DATA) {
            inDoubt.incrementAndGet();
            return false;
        }
        if (session == Session.HOLD) {
            var until = hold;
            held.incrementAndGet();
            until.await();
            held.decrementAndGet();
        }
        say(out, "250 taken");
        return true;
    }

    private void drip(PrintWriter out) throws InterruptedException {
        while (!out.checkError()) {
            out.print("2");
            out.flush();
            if (over.await(BETWEEN_CHARACTERS, java.util.concurrent.TimeUnit.MILLISECONDS)) {
                return;
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

    public static String messageId(String mail) {
        Matcher id = MESSAGE_ID.matcher(mail);
        return id.find() ? id.group(1) : "none";
    }

    private static void say(PrintWriter out, String line) {
        out.print(line + "\r\n");
        out.flush();
    }

    private static void daemon(Runnable work) {
        var thread = new Thread(work, "scripted-mail-server");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        over.countDown();
        release();
        socket.close();
    }
}
