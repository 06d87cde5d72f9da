package io.milepost.delivery;

/** The way out. It either returns, and the mail has left, or says by its exception what is known about that. */
interface MailTransport {
    void send(OutgoingMail mail);
}
