package io.milepost.delivery;

/** Keeps invoices in the outbox, visibly, where nobody said how mail leaves. */
final class NoMailServer implements MailTransport {
    @Override
    public void send(OutgoingMail mail) {
        throw new MailPostponed(
                "No mail server is set; the operator must set SPRING_MAIL_HOST or MILEPOST_MAIL_OUTBOX.",
                new IllegalStateException());
    }
}
