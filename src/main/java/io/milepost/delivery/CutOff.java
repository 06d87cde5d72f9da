package io.milepost.delivery;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javax.net.SocketFactory;

/**
 * Closes the connections a thread has opened when its time is up. The time-outs of JavaMail begin anew with every byte, so a
 * server that sends one now and then would hold a job for ever.
 */
final class CutOff extends SocketFactory {
    private final ScheduledThreadPoolExecutor clock = new ScheduledThreadPoolExecutor(1, work -> {
        var thread = new Thread(work, "mail-cut-off");
        thread.setDaemon(true);
        return thread;
    });
    private final ThreadLocal<Limit> limits = new ThreadLocal<>();

    CutOff() {
        clock.setRemoveOnCancelPolicy(true);
    }

    /** From now on, for what this thread opens until the limit is closed. */
    Limit after(Duration time) {
        var limit = new Limit(time);
        limits.set(limit);
        return limit;
    }

    final class Limit implements AutoCloseable {
        private final Queue<Socket> open = new ConcurrentLinkedQueue<>();
        private final Future<?> strike;
        private volatile boolean struck;

        private Limit(Duration time) {
            strike = clock.schedule(this::strike, time.toMillis(), TimeUnit.MILLISECONDS);
        }

        boolean hasStruck() {
            return struck;
        }

        private void add(Socket socket) {
            open.add(socket);
            if (struck) {
                cut(socket);
            }
        }

        private void strike() {
            struck = true;
            open.forEach(Limit::cut);
        }

        private static void cut(Socket socket) {
            try {
                socket.close();
            } catch (IOException alreadyGone) {
                // that is what we want
            }
        }

        @Override
        public void close() {
            strike.cancel(false);
            limits.remove();
        }
    }

    @Override
    public Socket createSocket() {
        var socket = new Socket();
        var limit = limits.get();
        if (limit != null) {
            limit.add(socket);
        }
        return socket;
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return createSocket(InetAddress.getByName(host), port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        var socket = createSocket();
        socket.connect(new java.net.InetSocketAddress(host, port));
        return socket;
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress from, int fromPort) throws IOException {
        return createSocket(InetAddress.getByName(host), port, from, fromPort);
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) throws IOException {
        var socket = createSocket();
        socket.bind(new java.net.InetSocketAddress(from, fromPort));
        socket.connect(new java.net.InetSocketAddress(host, port));
        return socket;
    }
}
