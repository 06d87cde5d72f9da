package io.milepost.delivery;

import java.util.Properties;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Sends by the firm's mail server, never waiting without end: a job must be over before its lock is. */
final class Smtp implements MailTransport {
    private static final String MILLISECONDS = "10000";

    private final JavaMailSenderImpl sender;

    Smtp(JavaMailSenderImpl sender) {
        this.sender = sender;
        limitWaiting(sender.getJavaMailProperties());
    }

    @Override
    public void send(OutgoingMail mail) {
        var message = MimeMail.of(mail);
        try {
            sender.send(message);
        } catch (MailException e) {
            throw SmtpVerdict.of(e, message.wasHandedOver());
        }
    }

    private static void limitWaiting(Properties properties) {
        for (var protocol : new String[] {"smtp", "smtps"}) {
            for (var wait : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
                properties.putIfAbsent("mail." + protocol + "." + wait, MILLISECONDS);
            }
        }
    }
}
