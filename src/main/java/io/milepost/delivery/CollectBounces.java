package io.milepost.delivery;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.search.FlagTerm;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks into the sender's mailbox for mails that came back. What is none, or not of ours, is left as it is: people read there,
 * too.
 */
class CollectBounces {
    private static final Logger log = LoggerFactory.getLogger(CollectBounces.class);
    private static final String MILLISECONDS = "10000";
    /** The newest; a mailbox nobody ever reads must not hold us up. */
    private static final int MOST = 500;
    /** In bytes; a report has our whole mail with it at most. */
    private static final int LARGEST = 40_000_000;

    private final BounceSettings settings;
    private final HearBounce hearBounce;

    CollectBounces(BounceSettings settings, HearBounce hearBounce) {
        this.settings = settings;
        this.hearBounce = hearBounce;
    }

    /** Trouble passes or is the operator's: it is told to the log, and the next look comes. */
    void collect() {
        try (Store store = Session.getInstance(properties()).getStore(settings.protocol())) {
            store.connect(settings.host(), settings.port(), settings.username(), settings.password());
            try (Folder folder = store.getFolder(settings.folder())) {
                folder.open(Folder.READ_WRITE);
                read(folder);
            }
        } catch (MessagingException failed) {
            log.warn("The mailbox for mails that come back, {}, can't be read: {}", settings, failed.getMessage());
        }
    }

    private void read(Folder folder) throws MessagingException {
        Message[] unseen = folder.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false));
        for (int i = Math.max(0, unseen.length - MOST); i < unseen.length; i++) {
            read(unseen[i]);
        }
    }

    /** One that can't be read keeps no other from being read. */
    private void read(Message mail) {
        try {
            if (ReadBounce.isReport(mail) && mail.getSize() <= LARGEST) {
                var whole = new MimeMessage((MimeMessage) mail); // servers take mails apart in ways of their own
                if (ReadBounce.of(whole).filter(hearBounce::heard).isPresent()) {
                    mail.setFlag(Flags.Flag.SEEN, true);
                }
            }
        } catch (Exception unreadable) {
            log.warn("A mail that came back can't be read", unreadable);
        }
    }

    private Properties properties() {
        var properties = new Properties();
        String prefix = "mail." + settings.protocol() + ".";
        properties.setProperty(prefix + "connectiontimeout", MILLISECONDS);
        properties.setProperty(prefix + "timeout", MILLISECONDS);
        properties.setProperty(prefix + "writetimeout", MILLISECONDS);
        properties.setProperty(prefix + "peek", "true"); // reading alone must not mark it as read
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        return properties;
    }
}
