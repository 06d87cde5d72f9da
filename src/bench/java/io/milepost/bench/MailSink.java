package io.milepost.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A mail server that takes everything and keeps nothing. */
final class MailSink {
    private final ServerSocket socket;

    MailSink() throws IOException {
        socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        daemon(this::serve);
    }

    int port() {
        return socket.getLocalPort();
    }

    private void serve() {
        while (true) {
            try {
                var client = socket.accept();
                daemon(() -> talk(client));
            } catch (IOException e) {
                return;
            }
        }
    }

    private static void talk(Socket client) {
        try (client) {
            var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
            say(client, "220 sink");
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                if (line.equalsIgnoreCase("DATA")) {
                    say(client, "354 go on");
                    while (!".".equals(in.readLine())) {}
                }
                say(client, line.equalsIgnoreCase("QUIT") ? "221 bye" : "250 ok");
            }
        } catch (IOException e) {
            // the client left
        }
    }

    private static void say(Socket client, String line) throws IOException {
        client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    private static void daemon(Runnable work) {
        var thread = new Thread(work, "mail-sink");
        thread.setDaemon(true);
        thread.start();
    }
}
