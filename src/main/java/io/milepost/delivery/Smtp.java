package io.milepost.delivery;

import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * Sends by the firm's mail server, never waiting without end: a job must be over before its lock is. Only so many mails are on
 * their way at once, so that a burst of invoices does not look like an attack.
 */
final class Smtp implements MailTransport {
    private static final String MILLISECONDS = "10000";

    private final JavaMailSenderImpl sender;
    private final Duration longest;
    private final Semaphore connections;
    private final CutOff cutOff = new CutOff();

    Smtp(JavaMailSenderImpl sender, Duration longest, int connections) {
        this.sender = sender;
        this.longest = longest;
        this.connections = new Semaphore(connections, true);
        limitWaiting(sender.getJavaMailProperties());
        connectThrough(cutOff, sender.getJavaMailProperties());
    }

    @Override
    public void send(OutgoingMail mail) {
        var begun = System.nanoTime();
        awaitTurn();
        try {
            send(MimeMail.of(mail), longest.minusNanos(System.nanoTime() - begun));
        } finally {
            connections.release();
        }
    }

    private void send(MimeMail message, Duration left) {
        try (var limit = cutOff.after(left)) {
            try {
                sender.send(message);
            } catch (MailException e) {
                throw limit.hasStruck()
                        ? SmtpVerdict.tooSlow(e, longest, message.wasHandedOver())
                        : SmtpVerdict.of(e, message.wasHandedOver());
            }
        }
    }

    /** Half of the time at most: the other half is for the mail. */
    private void awaitTurn() {
        try {
            if (!connections.tryAcquire(longest.toMillis() / 2, TimeUnit.MILLISECONDS)) {
                throw new MailPostponed("Too many mails are on their way at once.", null);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MailPostponed("Milepost is stopping.", e);
        }
    }

    private static void limitWaiting(Properties properties) {
        for (var protocol : new String[] {"smtp", "smtps"}) {
            for (var wait : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
                properties.putIfAbsent("mail." + protocol + "." + wait, MILLISECONDS);
            }
        }
    }

    /** Where TLS is spoken, JavaMail lays it over the plain socket it gets here. */
    private static void connectThrough(CutOff cutOff, Properties properties) {
        for (var protocol : new String[] {"smtp", "smtps"}) {
            for (var kind : new String[] {".socketFactory", ".ssl.socketFactory"}) {
                properties.put("mail." + protocol + kind, cutOff);
            }
            properties.put("mail." + protocol + ".socketFactory.fallback", "false"); // else it tries once more without
        }
    }
}
