package io.milepost.delivery;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Date;
import java.util.Properties;
import org.eclipse.angus.mail.util.MailStreamProvider;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.javamail.MimeMessageHelper;

/** The mail as MIME. It keeps the Message-ID it was given, and it knows whether it was handed over to the last byte. */
final class MimeMail extends MimeMessage {
    /** Of no server; making one looks through the whole class path. */
    private static final Session UNCONNECTED = Session.getInstance(new Properties());

    static {
        // else every part of every mail looks through the whole class path for it
        System.setProperty("jakarta.mail.util.StreamProvider", MailStreamProvider.class.getName());
    }

    private final String messageId;
    private boolean handedOver;

    private MimeMail(String messageId) {
        super(UNCONNECTED);
        this.messageId = messageId;
    }

    static MimeMail of(OutgoingMail mail) {
        try {
            var message = new MimeMail(mail.messageId());
            var helper = new MimeMessageHelper(message, true, "UTF-8");
            helper.setFrom(mail.from());
            helper.setReplyTo(mail.replyTo());
            helper.setTo(mail.to());
            helper.setSubject(mail.text().subject());
            helper.setSentDate(Date.from(mail.date()));
            helper.setText(mail.text().body());
            for (var file : mail.attachments()) {
                helper.addAttachment(file.fileName(), new ByteArrayResource(file.content()), file.mediaType());
            }
            message.saveChanges();
            return message;
        } catch (MessagingException e) {
            throw new IllegalStateException("can't write the mail " + mail.messageId(), e);
        }
    }

    /** True from the moment a server could have taken the mail, even if its answer never reached us. */
    boolean wasHandedOver() {
        return handedOver;
    }

    @Override
    public void writeTo(OutputStream out, String[] ignoredHeaders) throws IOException, MessagingException {
        super.writeTo(out, ignoredHeaders);
        handedOver = true;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }
}
