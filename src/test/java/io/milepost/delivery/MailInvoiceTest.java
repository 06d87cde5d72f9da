package io.milepost.delivery;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.mock;

import io.milepost.client.Channel;
import io.milepost.invoice.InvoiceId;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class MailInvoiceTest {
    private static final Instant UNTIL = Instant.parse("2026-11-24T09:00:20Z");

    private final Outbox outbox = mock();
    private final WriteMail writeMail = mock();
    private final MailTransport transport = mock();
    private final InvoiceId invoice = InvoiceId.fresh();
    private final Claim claim = new Claim(
            Claim.Kind.SEND, Channel.MAIL, "1", "rechnung@hafenbau.example", "<1@x.example>", "1.1", 1, UNTIL);

    @Test
    void aNodeThatSleptThroughItsTimeSendsNothingBecauseAnotherMayHave() {
        var mailInvoice =
                new MailInvoice(outbox, writeMail, transport, Clock.fixed(UNTIL.plusMillis(1), ZoneOffset.UTC));

        assertThatThrownBy(() -> mailInvoice.send(invoice, claim)).isInstanceOf(MailPostponed.class);

        then(transport).shouldHaveNoInteractions();
        then(outbox).should().postponed(eq(claim), anyString());
    }
}
