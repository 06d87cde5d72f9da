package io.milepost.delivery;

import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;

/** Reads from what a mail server answered (RFC 5321 reply codes) whether to try again. */
final class SmtpVerdict {
    /** RFC 4954: we are not let in; a matter of our settings, not of this mail. */
    private static final Set<Integer> SIGN_IN = Set.of(530, 534, 535, 538);

    private SmtpVerdict() {}

    static RuntimeException of(MailException failure, boolean handedOver) {
        var chain = new ArrayList<Throwable>();
        collect(failure, chain);
        for (var cause : chain) {
            var code = replyCode(cause);
            if (code >= 500 && !SIGN_IN.contains(code)) {
                return new MailRefused("The mail server refused the mail for good: " + oneLine(cause));
            }
        }
        var rejection = chain.stream().filter(cause -> replyCode(cause) >= 400).findFirst();
        if (rejection.isPresent()) {
            return new MailPostponed("The mail server can't take the mail now: " + oneLine(rejection.get()), failure);
        }
        var root = chain.get(chain.size() - 1);
        return handedOver
                ? new MailInDoubt("The mail server did not say whether it took the mail: " + oneLine(root), failure)
                : new MailPostponed("The mail server can't be reached: " + oneLine(root), failure);
    }

    /** We left: the whole mail took longer than it may. */
    static RuntimeException tooSlow(MailException failure, Duration longest, boolean handedOver) {
        var why = "The mail server was too slow: a mail may take %d s in all.".formatted(longest.toSeconds());
        return handedOver ? new MailInDoubt(why, failure) : new MailPostponed(why, failure);
    }

    private static void collect(Throwable failure, List<Throwable> chain) {
        if (chain.contains(failure)) {
            return;
        }
        chain.add(failure);
        if (failure instanceof MailSendException several) {
            for (var one : several.getMessageExceptions()) {
                collect(one, chain);
            }
        }
        if (failure instanceof MessagingException message && message.getNextException() != null) {
            collect(message.getNextException(), chain);
        }
        if (failure.getCause() != null) {
            collect(failure.getCause(), chain);
        }
    }

    private static int replyCode(Throwable cause) {
        if (cause instanceof SMTPAddressFailedException address) {
            return address.getReturnCode();
        }
        if (cause instanceof SMTPSenderFailedException from) {
            return from.getReturnCode();
        }
        return cause instanceof SMTPSendFailedException send ? send.getReturnCode() : 0;
    }

    private static String oneLine(Throwable cause) {
        var message = cause.getMessage();
        return message == null
                ? cause.getClass().getSimpleName()
                : message.replaceAll("\\s+", " ").strip();
    }
}
