package io.milepost.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.BDDMockito.given;

import io.milepost.OnTheDatabase;
import io.milepost.StoredInvoices;
import io.milepost.chaos.ScriptedMailServer;
import io.milepost.chaos.ScriptedMailServer.Session;
import io.milepost.document.AFrozenInvoice;
import io.milepost.document.Documents;
import io.milepost.document.StoredDocument;
import io.milepost.invoice.FrozenInvoices;
import io.milepost.invoice.InvoiceId;
import io.milepost.invoice.InvoiceIssued;
import io.milepost.invoice.ReceiptsOfInvoice;
import io.milepost.invoice.Timeline;
import io.milepost.invoice.TimelineEntry;
import io.milepost.link.ClientLinks;
import io.milepost.project.ReceiptSettings;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.mail.MailSenderAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@OnTheDatabase
@ImportAutoConfiguration(MailSenderAutoConfiguration.class)
@ComponentScan(basePackageClasses = DeliverInvoice.class)
@EnableConfigurationProperties({MailSettings.class, ReceiptSettings.class})
class DeliverInvoiceIT {
    private static final ScriptedMailServer SERVER = new ScriptedMailServer();
    private static final Pattern MESSAGE_ID = Pattern.compile("(?m)^Message-ID: (<.+>)$");

    @Autowired
    private DeliverInvoice deliverInvoice;

    @Autowired
    private Outbox outbox;

    @Autowired
    private RetryDelivery retryDelivery;

    @Autowired
    private Deliveries deliveries;

    @Autowired
    private Timeline timeline;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transaction;

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
    void anIssuedInvoice() {
        invoice = issue("rechnung@hafenbau.example");
        SERVER.accepted().clear();
        SERVER.beforeData(() -> {});
    }

    @Test
    void anIssuedInvoiceWaitsInTheOutboxWithItsMessageId() {
        assertThat(deliveries.state(invoice)).isEqualTo("PENDING");
        assertThat(status().recipient()).isEqualTo("rechnung@hafenbau.example");
        assertThat(status().messageId()).matches("<INV-2026-00001\\.[0-9a-f-]{36}@brueckner-vale\\.example>");
    }

    @Test
    void anIssueThatRollsBackLeavesNoMailBehind() {
        var other = StoredInvoices.insert(jdbc);
        given(frozenInvoices.of(other))
                .willReturn(AFrozenInvoice.issued().withId(other).build());

        transaction.executeWithoutResult(status -> {
            events.publishEvent(new InvoiceIssued(other, "INV-2026-00001"));
            status.setRollbackOnly();
        });

        assertThat(deliveries.latest(other)).isEmpty();
        assertThatThrownBy(() -> events.publishEvent(new InvoiceIssued(other, "INV-2026-00001")))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void theMailLeavesOnceWithThePdf() {
        assertThat(deliverInvoice.deliver(invoice)).isEqualTo(DeliveryOutcome.DELIVERED);
        assertThat(deliverInvoice.deliver(invoice)).isEqualTo(DeliveryOutcome.DELIVERED);

        assertThat(SERVER.accepted())
                .singleElement()
                .asString()
                .contains(
                        "Subject: ", "To: rechnung@hafenbau.example", "filename=INV-2026-00001.pdf", "application/pdf");
        assertThat(deliveries.state(invoice)).isEqualTo("SENT");
        assertThat(timelineEvents()).containsExactly("Mail sent");
    }

    @Test
    void itIsOnRecordAsBeingSentBeforeTheServerHasIt() {
        var seen = new ArrayList<String>();
        SERVER.beforeData(() -> seen.add(
                jdbc.queryForObject("select state from delivery where invoice_id = ?", String.class, invoice.value())));

        transaction.executeWithoutResult(status -> deliverInvoice.deliver(invoice));

        assertThat(seen).containsExactly("SENDING");
    }

    @Test
    void aBusyServerIsTriedAgain() {
        SERVER.play(Session.GREYLIST, Session.GREYLIST, Session.ACCEPT);

        assertThatThrownBy(() -> deliverInvoice.deliver(invoice)).hasMessageContaining("451 4.7.1 come back later");
        assertThat(deliveries.state(invoice)).isEqualTo("PENDING");
        assertThatThrownBy(() -> deliverInvoice.deliver(invoice)).isInstanceOf(MailPostponed.class);
        assertThat(deliverInvoice.deliver(invoice)).isEqualTo(DeliveryOutcome.DELIVERED);

        assertThat(SERVER.accepted()).hasSize(1);
        assertThat(status().attempts()).isEqualTo(3);
        assertThat(status().problem()).isEmpty();
    }

    @Test
    void aServerThatHangsUpBeforeTheMailIsTriedAgainWithoutDoubt() {
        SERVER.play(Session.NO_GREETING, Session.NO_GREETING, Session.NO_GREETING, Session.ACCEPT);

        for (var i = 0; i < 3; i++) {
            assertThatThrownBy(() -> deliverInvoice.deliver(invoice)).isInstanceOf(MailPostponed.class);
        }

        assertThat(deliverInvoice.deliver(invoice)).isEqualTo(DeliveryOutcome.DELIVERED);
        assertThat(timelineEvents()).containsExactly("Mail sent");
    }

    @Test
    void anUnknownMailboxGoesToAPersonWhoGivesAnotherAddress() {
        SERVER.play(Session.NO_SUCH_MAILBOX);

        assertThat(deliverInvoice.deliver(invoice)).isEqualTo(DeliveryOutcome.UNDELIVERABLE);
        assertThat(deliverInvoice.deliver(invoice)).isEqualTo(DeliveryOutcome.UNDELIVERABLE);
        assertThat(deliveries.state(invoice)).isEqualTo("FAILED");
        assertThat(status().problem()).hasValueSatisfying(why -> assertThat(why).contains("550 5.1.1 no such mailbox"));

        retryDelivery.to(invoice, " buchhaltung@hafenbau.example ", "felix");
        assertThat(deliveries.state(invoice)).isEqualTo("PENDING");
        assertThat(deliverInvoice.deliver(invoice)).isEqualTo(DeliveryOutcome.DELIVERED);

        assertThat(SERVER.accepted()).singleElement().asString().contains("To: buchhaltung@hafenbau.example");
        assertThat(timelineEvents()).containsExactly("Mail undeliverable", "Delivery address given", "Mail sent");
    }

    @Test
    void refusedContentIsForAPersonToo() {
        SERVER.play(Session.REFUSE_CONTENT);

        assertThat(deliverInvoice.deliver(invoice)).isEqualTo(DeliveryOutcome.UNDELIVERABLE);
        assertThat(status().problem()).hasValueSatisfying(why -> assertThat(why).contains("looks like spam"));
    }

    @Test
    void theSameAddressOnceMoreKeepsItsMessageId() {
        SERVER.play(Session.NO_SUCH_MAILBOX);
        deliverInvoice.deliver(invoice);
        var messageId = status().messageId();

        retryDelivery.to(invoice, "Rechnung@Hafenbau.example", "felix");
        deliverInvoice.deliver(invoice);

        assertThat(messageIds()).containsExactly(messageId);
    }

    @Test
    void aMailInDoubtIsSentAgainOnceWithTheSameMessageIdAndThenIsForAPerson() {
        SERVER.play(Session.DIE_AFTER_DATA, Session.DIE_AFTER_DATA);

        assertThatThrownBy(() -> deliverInvoice.deliver(invoice)).isInstanceOf(MailInDoubt.class);
        assertThatThrownBy(() -> deliverInvoice.deliver(invoice)).isInstanceOf(MailInDoubt.class);
        assertThat(deliverInvoice.deliver(invoice)).isEqualTo(DeliveryOutcome.UNDELIVERABLE);

        assertThat(messageIds()).hasSize(2).containsOnly(status().messageId());
        assertThat(timelineEvents()).containsExactly("Mail sent again", "Mail undeliverable");
    }

    @Test
    void aRefusalAfterAnInterruptedAttemptSaysThatTheyMayHaveIt() {
        SERVER.play(Session.DIE_AFTER_DATA, Session.NO_SUCH_MAILBOX);

        assertThatThrownBy(() -> deliverInvoice.deliver(invoice)).isInstanceOf(MailInDoubt.class);
        assertThat(deliverInvoice.deliver(invoice)).isEqualTo(DeliveryOutcome.UNDELIVERABLE);

        assertThat(status().problem())
                .hasValueSatisfying(why -> assertThat(why)
                        .startsWith(
                                "An attempt was interrupted, so it is not known whether rechnung@hafenbau.example has")
                        .contains("Please ask before sending again.")
                        .endsWith("550 5.1.1 no such mailbox"));
    }

    @Test
    void aCrashBetweenTheServersAnswerAndOursCostsOneCopyAtMost() {
        jdbc.update("update delivery set state = 'SENDING', attempts = 1 where invoice_id = ?", invoice.value());

        assertThat(deliverInvoice.deliver(invoice)).isEqualTo(DeliveryOutcome.DELIVERED);

        assertThat(SERVER.accepted()).hasSize(1);
        assertThat(timelineEvents()).containsExactly("Mail sent again", "Mail sent");
    }

    @Test
    void whileAnotherNodeMayStillBeSendingNobodyElseDoes() {
        jdbc.update(
                "update delivery set state = 'SENDING', attempts = 1, busy_until = ? where invoice_id = ?",
                Timestamp.from(Instant.now().plusSeconds(100_000)), // whatever the zone it is read in
                invoice.value());

        assertThatThrownBy(() -> deliverInvoice.deliver(invoice)).isInstanceOf(MailPostponed.class);
        assertThat(SERVER.accepted()).isEmpty();

        jdbc.update(
                "update delivery set busy_until = ? where invoice_id = ?",
                Timestamp.from(Instant.EPOCH.plusSeconds(100_000)),
                invoice.value());

        assertThat(deliverInvoice.deliver(invoice)).isEqualTo(DeliveryOutcome.DELIVERED);
        assertThat(SERVER.accepted()).hasSize(1);
    }

    @Test
    void anAttemptKeepsOthersAwayOnlyUntilItsEndIsKnown() {
        SERVER.beforeData(() -> assertThatThrownBy(() -> deliverInvoice.deliver(invoice))
                .isInstanceOf(MailPostponed.class)
                .hasMessageContaining("under way"));
        SERVER.play(Session.DIE_AFTER_DATA);
        assertThatThrownBy(() -> deliverInvoice.deliver(invoice)).isInstanceOf(MailInDoubt.class);
        SERVER.beforeData(() -> {});

        assertThat(deliverInvoice.deliver(invoice)).isEqualTo(DeliveryOutcome.DELIVERED);
        assertThat(messageIds()).hasSize(2).containsOnly(status().messageId());
    }

    @Test
    void whatANodeReportsThatSleptChangesNothingOfWhatAnotherDidMeanwhile() {
        var slept = outbox.claim(invoice);
        jdbc.update(
                "update delivery set busy_until = ? where invoice_id = ?",
                Timestamp.from(Instant.EPOCH.plusSeconds(100_000)),
                invoice.value());
        assertThat(deliverInvoice.deliver(invoice)).isEqualTo(DeliveryOutcome.DELIVERED);

        outbox.postponed(slept, "too late");
        outbox.inDoubt(slept, "too late");
        outbox.refused(invoice, slept, "too late");

        assertThat(deliveries.state(invoice)).isEqualTo("SENT");
        assertThat(status().problem()).isEmpty();
        assertThat(timelineEvents()).containsExactly("Mail sent again", "Mail sent");
    }

    @Test
    void anAddressThatCouldAddAHeaderIsNeverUsed() {
        for (var address : List.of(
                "", "nobody", "a@b.example\r\nBcc: x@y.example", "a@b.example,c@d.example", "A <a@b.example>")) {
            var other = issue(address);

            assertThat(deliverInvoice.deliver(other)).as(address).isEqualTo(DeliveryOutcome.UNDELIVERABLE);
            assertThatThrownBy(() -> retryDelivery.to(other, address, "felix")).isInstanceOf(DeliveryRefused.class);
        }
        assertThat(SERVER.accepted()).isEmpty();
    }

    @Test
    void whatWasSentIsNotSentElsewhere() {
        deliverInvoice.deliver(invoice);

        assertThatThrownBy(() -> retryDelivery.to(invoice, "other@hafenbau.example", "felix"))
                .hasMessage("This invoice was already sent to rechnung@hafenbau.example.");
    }

    @Test
    void aMailWithoutItsPdfWaits() {
        given(documents.find(invoice, Documents.INVOICE_PDF)).willReturn(Optional.empty());

        assertThatThrownBy(() -> deliverInvoice.deliver(invoice)).isInstanceOf(MailPostponed.class);
        assertThat(deliveries.state(invoice)).isEqualTo("PENDING");
    }

    private InvoiceId issue(String email) {
        var id = StoredInvoices.insert(jdbc);
        given(frozenInvoices.of(id))
                .willReturn(AFrozenInvoice.issued().withId(id).mailedTo(email).build());
        var pdf = "%PDF".getBytes(StandardCharsets.UTF_8);
        given(documents.find(id, Documents.INVOICE_PDF))
                .willReturn(Optional.of(new StoredDocument(pdf, "0", "application/pdf", "INV-2026-00001.pdf")));
        transaction.executeWithoutResult(status -> events.publishEvent(new InvoiceIssued(id, "INV-2026-00001")));
        return id;
    }

    private DeliveryStatus status() {
        return deliveries.latest(invoice).orElseThrow();
    }

    private List<String> timelineEvents() {
        return timeline.of(invoice).stream().map(TimelineEntry::event).toList();
    }

    private static List<String> messageIds() {
        return SERVER.accepted().stream()
                .map(MESSAGE_ID::matcher)
                .map(matcher -> matcher.find() ? matcher.group(1) : "none")
                .toList();
    }
}
