package io.milepost.chaos;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;

/** A mail server that greets and then says nothing until it is let go on; it takes one mail. */
final class HeldMailServer implements AutoCloseable {
    private final ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    private final CountDownLatch busy = new CountDownLatch(1);
    private final CountDownLatch letGo = new CountDownLatch(1);

    HeldMailServer() throws IOException {
        Thread thread = new Thread(this::serve, "held-mail-server");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    boolean isBusy() {
        return busy.getCount() == 0;
    }

    void letGo() {
        letGo.countDown();
    }

    private void serve() {
        try (Socket client = socket.accept()) {
            var lines = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
            say(client, "220 held");
            boolean inData = false;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("EHLO")) {
                    busy.countDown();
                    letGo.await();
                }
                if (inData && !line.equals(".")) {
                    continue;
                }
                inData = line.equals("DATA");
                say(client, inData ? "354 go on" : line.equals("QUIT") ? "221 bye" : "250 ok");
            }
        } catch (IOException closed) {
            if (!socket.isClosed()) {
                throw new UncheckedIOException(closed);
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private static void say(Socket client, String answer) throws IOException {
        client.getOutputStream().write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void close() throws IOException {
        letGo();
        socket.close();
    }
}
