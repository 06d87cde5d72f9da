package io.milepost.chaos;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The line between Milepost and its MySQL, which can be cut: all connections at once, for a while, or one at the very instant of
 * a commit. It speaks no TLS, so the URL must not either.
 */
final class LineToMySql implements AutoCloseable {
    /** When a connection breaks. */
    enum AtCommit {
        /** The server never hears of the commit. */
        BEFORE,
        /** The server commits, and its answer is lost. */
        AFTER
    }

    /** Waits for a transaction that says {@code statement}, and breaks its commit. */
    private record Trap(String statement, AtCommit when) {}

    private static final int HEAD = 4;
    private static final int COM_QUERY = 3;

    private final ServerSocket socket;
    private final InetSocketAddress mysql;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicReference<Trap> trap = new AtomicReference<>();
    private final Object flow = new Object();
    private volatile boolean refusing;
    private volatile boolean silent;

    LineToMySql(String host, int port) {
        try {
            mysql = new InetSocketAddress(host, port);
            socket = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        daemon(this::serve);
    }

    int port() {
        return socket.getLocalPort();
    }

    /** Every connection breaks, and no new one is made until {@link #mend}. */
    void cut() {
        refusing = true;
        open.forEach(LineToMySql::close);
    }

    /** Connections stay, and nothing comes through any more, as when a server hangs. */
    void fallSilent() {
        silent = true;
    }

    void mend() {
        refusing = false;
        synchronized (flow) {
            silent = false;
            flow.notifyAll();
        }
    }

    /** Breaks the commit of the next transaction that says {@code statement}. */
    void breakCommit(String statement, AtCommit when) {
        trap.set(new Trap(statement, when));
    }

    boolean hasBroken() {
        return trap.get() == null;
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                if (refusing) {
                    close(client);
                } else {
                    connect(client);
                }
            } catch (IOException e) {
                // the test is over
            }
        }
    }

    private void connect(Socket client) {
        Socket server = new Socket();
        try {
            server.connect(mysql);
            server.setTcpNoDelay(true);
            client.setTcpNoDelay(true);
            open.add(client);
            open.add(server);
            var line = new Line(client, server);
            daemon(() -> line.carry(line::requests));
            daemon(() -> line.carry(line::answers));
        } catch (IOException e) {
            close(client);
        }
    }

    private final class Line {
        private final Socket client;
        private final Socket server;
        private Trap caught;
        private volatile boolean losesAnswers;

        private Line(Socket client, Socket server) {
            this.client = client;
            this.server = server;
        }

        private interface Way {
            void carry() throws IOException;
        }

        private void carry(Way way) {
            try {
                way.carry();
            } catch (IOException broken) {
                // one end left
            } finally {
                close(client);
                close(server);
                open.remove(client);
                open.remove(server);
            }
        }

        /** Packet by packet: three bytes of length, one that counts, and what is said. */
        private void requests() throws IOException {
            DataInputStream in = new DataInputStream(client.getInputStream());
            OutputStream out = server.getOutputStream();
            while (true) {
                byte[] head = new byte[HEAD];
                in.readFully(head);
                int length = (head[0] & 0xff) | (head[1] & 0xff) << 8 | (head[2] & 0xff) << 16;
                byte[] packet = Arrays.copyOf(head, HEAD + length);
                in.readFully(packet, HEAD, length);
                awaitFlow();
                if (isBroken(packet)) {
                    return;
                }
                out.write(packet);
                out.flush();
            }
        }

        private boolean isBroken(byte[] packet) {
            if (packet.length == HEAD || packet[HEAD] != COM_QUERY) {
                return false;
            }
            String said = new String(packet, StandardCharsets.ISO_8859_1).toLowerCase();
            Trap set = trap.get();
            if (set != null && said.contains(set.statement())) {
                caught = set;
            }
            if (said.endsWith("rollback")) {
                caught = null;
            }
            if (!said.endsWith("commit") || caught == null || !trap.compareAndSet(caught, null)) {
                return false;
            }
            losesAnswers = caught.when() == AtCommit.AFTER;
            return !losesAnswers;
        }

        private void answers() throws IOException {
            InputStream in = server.getInputStream();
            OutputStream out = client.getOutputStream();
            byte[] some = new byte[16_384];
            for (int read = in.read(some); read >= 0; read = in.read(some)) {
                awaitFlow();
                if (losesAnswers) {
                    return;
                }
                out.write(some, 0, read);
                out.flush();
            }
        }
    }

    private void awaitFlow() throws IOException {
        synchronized (flow) {
            while (silent) {
                try {
                    flow.wait();
                } catch (InterruptedException e) {
                    throw new IOException(e);
                }
            }
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException gone) {
            // that is what we want
        }
    }

    private static void daemon(Runnable work) {
        var thread = new Thread(work, "line-to-mysql");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        socket.close();
        cut();
        mend();
    }
}
