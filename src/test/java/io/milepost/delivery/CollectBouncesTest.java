package io.milepost.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CollectBouncesTest {
    @RegisterExtension
    private static final GreenMailExtension SERVER = new GreenMailExtension(new ServerSetup(0, "127.0.0.1", "imap"));

    private final HearBounce hear = mock();
    private GreenMailUser user;

    @BeforeEach
    void aMailbox() {
        user = SERVER.setUser("invoices@brueckner-vale.example", "invoices", "secret");
    }

    @Test
    void eachMailThatCameBackIsHeardOnceAndPeoplesMailIsLeftUnread() throws Exception {
        when(hear.heard(any())).thenReturn(true);
        arrive("postfix");
        arrive("away");
        arrive("exchange");

        collect();
        collect();

        verify(hear, times(2)).heard(any());
        assertThat(seen()).containsExactly(true, false, true);
    }

    @Test
    void oneThatIsNotOfOursStaysUnread() throws Exception {
        arrive("postfix");

        collect();

        assertThat(seen()).containsExactly(false);
    }

    @Test
    void oneThatCantBeHeardKeepsNoOtherFromIt() throws Exception {
        arrive("postfix");
        arrive("exchange");
        doThrow(new IllegalStateException("the database is gone"))
                .doReturn(true)
                .when(hear)
                .heard(any());

        collect();

        verify(hear, times(2)).heard(any());
        assertThat(seen()).containsExactly(false, true);
    }

    @Test
    void aMailboxThatCantBeReadIsTriedAtTheNextLook() {
        new CollectBounces(settings("wrong"), hear).collect();

        verifyNoInteractions(hear);
        assertThat(settings("wrong").toString()).doesNotContain("wrong");
    }

    private void collect() {
        new CollectBounces(settings("secret"), hear).collect();
    }

    private BounceSettings settings(String password) {
        return new BounceSettings(
                "127.0.0.1", SERVER.getImap().getPort(), "invoices", password, "INBOX", false, Duration.ofMinutes(2));
    }

    private void arrive(String name) throws Exception {
        user.deliver(new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(ReadBounceTest.text(name).getBytes(StandardCharsets.ISO_8859_1))));
    }

    private List<Boolean> seen() throws Exception {
        return SERVER.getManagers().getImapHostManager().getInbox(user).getMessages().stream()
                .map(mail -> mail.getFlags().contains(Flags.Flag.SEEN))
                .toList();
    }
}
