package io.milepost.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.milepost.OnTheDatabase;
import io.milepost.StoredInvoices;
import io.milepost.chaos.ScriptedMailServer;
import io.milepost.document.AFrozenInvoice;
import io.milepost.document.Documents;
import io.milepost.document.StoredDocument;
import io.milepost.invoice.FrozenInvoices;
import io.milepost.invoice.InvoiceId;
import io.milepost.invoice.ReceiptsOfInvoice;
import io.milepost.invoice.Timeline;
import io.milepost.invoice.TimelineEntry;
import io.milepost.link.ClientLinks;
import io.milepost.project.ReceiptSettings;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.mail.MailSenderAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** Mails to people of the firm, over a mail server that does as it is told. */
@OnTheDatabase
@RecordApplicationEvents
@ImportAutoConfiguration(MailSenderAutoConfiguration.class)
@ComponentScan(basePackageClasses = SendNotice.class)
@EnableConfigurationProperties({MailSettings.class, ReceiptSettings.class})
class NoticesIT {
    private static final ScriptedMailServer SERVER = new ScriptedMailServer();
    private static final Reader ADA = new Reader("ada", "ada@brueckner-vale.example");
    private static final Reader BEN = new Reader("ben", "ben@brueckner-vale.example");

    @Autowired
    private QueueNotices queueNotices;

    @Autowired
    private SendNotice sendNotice;

    @Autowired
    private NoticeOutbox outbox;

    @Autowired
    private Timeline timeline;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private ApplicationEvents events;

    @MockitoBean
    private ClientLinks links;

    @MockitoBean
    private SendQueued sendQueued;

    @MockitoBean
    private FrozenInvoices frozenInvoices;

    @MockitoBean
    private Documents documents;

    @MockitoBean
    private ReceiptsOfInvoice receipts;

    private InvoiceId invoice;

    @DynamicPropertySource
    static void mail(DynamicPropertyRegistry registry) {
        registry.add("spring.mail.host", () -> "127.0.0.1");
        registry.add("spring.mail.port", SERVER::port);
    }

    @BeforeEach
    void anInvoice() {
        invoice = StoredInvoices.insert(jdbc);
        SERVER.accepted().clear();
        SERVER.beforeData(() -> {});
    }

    @Test
    void eachIsToldOnceHoweverOftenTheStepAndTheJobAreTried() {
        List<String> ids = queued("step 1", ADA, BEN);
        assertThat(queued("step 1", ADA, BEN)).isEmpty();
        ids.forEach(id -> assertThat(sendNotice.send(id)).isEmpty());
        ids.forEach(id -> assertThat(sendNotice.send(id)).isEmpty());
        assertThat(SERVER.accepted()).hasSize(2);
        assertThat(SERVER.accepted())
                .anySatisfy(mail -> assertThat(mail).contains("To: ada@", "Subject: Legal told", "It is here now."))
                .anySatisfy(mail -> assertThat(mail).contains("To: ben@"));
        assertThat(queued("step 2", ADA)).hasSize(1);
    }

    @Test
    void aClientGetsTheInvoiceWithItAndAnswersTheFirm() {
        when(documents.find(invoice, List.of(Documents.INVOICE_PDF)))
                .thenReturn(List.of(new StoredDocument(
                        "%PDF".getBytes(StandardCharsets.US_ASCII), "0", "application/pdf", "INV-2026-00001.pdf")));
        String id = toClient("reminder-1");
        toClient("reminder-1");
        verify(sendQueued).send(List.of(id));

        assertThat(sendNotice.send(id)).isEmpty();

        assertThat(SERVER.accepted())
                .singleElement()
                .asString()
                .contains("To: ap@hafenbau.example", "Reply-To: ", "Subject: Reminder", "INV-2026-00001.pdf");
    }

    @Test
    void whoLooksAfterClientsHearsOfAMailTheyDidNotGet() {
        String ofTheFirm = queued("step 1", ADA).get(0);
        String id = toClient("reminder-1");
        SERVER.play(ScriptedMailServer.Session.NO_SUCH_MAILBOX, ScriptedMailServer.Session.NO_SUCH_MAILBOX);

        sendNotice.send(ofTheFirm);
        sendNotice.send(id);

        assertThat(events.stream(NoticeUndeliverable.class)).singleElement().satisfies(told -> {
            assertThat(told.invoice()).isEqualTo(invoice);
            assertThat(told.occasion()).isEqualTo("reminder-1");
            assertThat(told.recipient()).isEqualTo("ap@hafenbau.example");
            assertThat(told.why()).isNotBlank();
        });
    }

    private String toClient(String occasion) {
        transaction.executeWithoutResult(status -> queueNotices.toClient(
                AFrozenInvoice.issued().withId(invoice).build(),
                occasion,
                "ap@hafenbau.example",
                new MailText("Reminder", "Please pay.")));
        return jdbc.queryForObject(
                "select id from notice where invoice_id = ? and occasion = ?", String.class, invoice.value(), occasion);
    }

    @Test
    void whatIsRolledBackTellsNobody() {
        transaction.executeWithoutResult(status -> {
            queueNotices.queue(invoice, "step 1", List.of(ADA), "Legal told", "It is here now.");
            status.setRollbackOnly();
        });
        assertThat(state()).isEmpty();
        assertThatThrownBy(() -> queueNotices.queue(invoice, "step 1", List.of(ADA), "Legal told", "Here."))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void aServerThatIsBusyIsAskedAgainLaterAndLaterWithOneMessageId() {
        String id = queued("step 1", ADA).get(0);
        SERVER.play(ScriptedMailServer.Session.GREYLIST, ScriptedMailServer.Session.GREYLIST);
        assertThat(sendNotice.send(id)).contains(Duration.ofMinutes(1));
        assertThat(sendNotice.send(id)).contains(Duration.ofMinutes(5));
        assertThat(sendNotice.send(id)).isEmpty();
        assertThat(SERVER.accepted()).hasSize(1);
        assertThat(state()).containsExactly("SENT");
    }

    @Test
    void anAddressTheServerRefusesIsGivenUpAndTheTimelineSaysSo() {
        String id = queued("step 1", ADA).get(0);
        SERVER.play(ScriptedMailServer.Session.NO_SUCH_MAILBOX);
        assertThat(sendNotice.send(id)).isEmpty();
        assertThat(sendNotice.send(id)).isEmpty();
        assertThat(SERVER.accepted()).isEmpty();
        assertThat(state()).containsExactly("FAILED");
        assertThat(timeline.of(invoice)).extracting(TimelineEntry::event).containsExactly("Notice undeliverable");
    }

    @Test
    void oneFoundHalfSentIsSentAgainOnceAndNoMore() {
        String id = queued("step 1", ADA).get(0);
        jdbc.update("update notice set state = 'SENDING', attempts = 1 where id = ?", id);
        assertThat(sendNotice.send(id)).isEmpty();
        assertThat(SERVER.accepted()).hasSize(1);
        jdbc.update("update notice set state = 'SENDING' where id = ?", id);
        assertThat(sendNotice.send(id)).isEmpty();
        assertThat(SERVER.accepted()).hasSize(1);
        assertThat(state()).containsExactly("FAILED");
        assertThat(timeline.of(invoice))
                .extracting(TimelineEntry::detail)
                .singleElement()
                .asString()
                .contains("it is not known whether it left");
    }

    @Test
    void whatANodeThatSleptHasToSayOfOneThatHasLeftMeanwhileChangesNothing() {
        String id = queued("step 1", ADA).get(0);
        var letter = outbox.claim(id).orElseThrow();
        jdbc.update("update notice set state = 'SENT' where id = ?", id);
        assertThat(outbox.postponed(letter, "timed out")).isEmpty();
        assertThat(outbox.inDoubt(letter, "cut off")).isEmpty();
        outbox.refused(letter, "no such mailbox");
        outbox.sent(letter);
        assertThat(state()).containsExactly("SENT");
        assertThat(timeline.of(invoice)).isEmpty();
    }

    @Test
    void noOtherNodeBeginsWhileAnAttemptMayBeUnderWayAndALateReportIsOfItsOwnAttempt() {
        String id = queued("step 1", ADA).get(0);
        var slept = outbox.claim(id).orElseThrow();
        int before = SERVER.accepted().size();
        assertThat(sendNotice.send(id)).contains(java.time.Duration.ofMinutes(1));
        assertThat(SERVER.accepted()).hasSize(before);

        jdbc.update("update notice set busy_until = null where id = ?", id);
        assertThat(outbox.claim(id)).isPresent();
        assertThat(outbox.postponed(slept, "timed out")).isEmpty();
        assertThat(state()).containsExactly("SENDING");
    }

    @Test
    void aLineBreakInWhatPeopleWroteIsNoHeader() {
        List<String> ids = transaction.execute(status -> queueNotices.queue(
                invoice, "step 1", List.of(ADA), "Legal\r\nBcc: all@example.com", "It is here now."));
        ids.forEach(id -> assertThat(sendNotice.send(id)).isEmpty());
        assertThat(SERVER.accepted())
                .singleElement()
                .satisfies(mail -> assertThat(mail.lines()).noneMatch(line -> line.startsWith("Bcc:")));
    }

    private List<String> queued(String occasion, Reader... readers) {
        return transaction.execute(
                status -> queueNotices.queue(invoice, occasion, List.of(readers), "Legal told", "It is here now."));
    }

    private List<String> state() {
        return jdbc.queryForList("select state from notice where invoice_id = ?", String.class, invoice.value());
    }
}
