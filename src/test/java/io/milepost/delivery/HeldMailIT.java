package io.milepost.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.BDDMockito.given;

import io.milepost.OnTheDatabase;
import io.milepost.StoredInvoices;
import io.milepost.chaos.ScriptedMailServer;
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
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
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
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;

/** Started on a restored backup, with everything that was unsent in it. */
@OnTheDatabase
@RecordApplicationEvents
@ImportAutoConfiguration(MailSenderAutoConfiguration.class)
@ComponentScan(basePackageClasses = DeliverInvoice.class)
@EnableConfigurationProperties({MailSettings.class, ReceiptSettings.class})
class HeldMailIT {
    private static final ScriptedMailServer SERVER = new ScriptedMailServer();
    private static final Reader ADA = new Reader("ada", "ada@brueckner-vale.example");

    @Autowired
    private DeliverInvoice deliverInvoice;

    @Autowired
    private RetryDelivery retryDelivery;

    @Autowired
    private Deliveries deliveries;

    @Autowired
    private QueueNotices queueNotices;

    @Autowired
    private SendNotice sendNotice;

    @Autowired
    private HoldUnsent holdUnsent;

    @Autowired
    private OutboxRows rows;

    @Autowired
    private Sender sender;

    @Autowired
    private Clock clock;

    @Autowired
    private Timeline timeline;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private ApplicationEvents published;

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
        registry.add("milepost.mail.hold", () -> true);
    }

    @BeforeEach
    void anIssuedInvoice() {
        SERVER.accepted().clear();
        invoice = StoredInvoices.insert(jdbc);
        given(frozenInvoices.of(invoice))
                .willReturn(AFrozenInvoice.issued().withId(invoice).build());
        given(documents.find(invoice, Documents.INVOICE_PDF))
                .willReturn(Optional.of(new StoredDocument(
                        "%PDF".getBytes(StandardCharsets.UTF_8), "0", "application/pdf", "INV-2026-00001.pdf")));
        transaction.executeWithoutResult(status -> events.publishEvent(new InvoiceIssued(invoice, "INV-2026-00001")));
    }

    @Test
    void nothingLeavesAndWhatWouldHaveLeftIsForAPerson() {
        assertThat(deliverInvoice.deliver(invoice)).isEqualTo(DeliveryOutcome.UNDELIVERABLE);
        assertThat(deliverInvoice.deliver(invoice)).isEqualTo(DeliveryOutcome.UNDELIVERABLE);

        assertThat(SERVER.accepted()).isEmpty();
        assertThat(deliveries.state(invoice)).isEqualTo("HELD");
        assertThat(deliveries.latest(invoice))
                .hasValueSatisfying(held -> assertThat(held.isHeld()).isTrue());
        assertThat(eventsOf(invoice)).containsExactly("Delivery held");
    }

    @Test
    void whatIsTriedAgainOnlyLaterOrWasBeingSentIsHeldAtTheStartAlready() {
        jdbc.update("update delivery set state = 'SENDING', attempts = 1 where invoice_id = ?", invoice.value());
        String notice = notice();

        holdUnsent.hold();

        assertThat(deliveries.state(invoice)).isEqualTo("HELD");
        assertThat(jdbc.queryForObject("select state from notice where id = ?", String.class, notice))
                .isEqualTo("HELD");
    }

    @Test
    void peopleOfTheFirmAreNotMailedEither() {
        String notice = notice();
        assertThat(sendNotice.send(notice)).isEmpty();
        assertThat(sendNotice.send(notice)).isEmpty();
        assertThat(SERVER.accepted()).isEmpty();
    }

    @Test
    void aPersonConfirmsWhatHasLeftAndNothingIsSent() {
        holdUnsent.hold();

        retryDelivery.hasLeft(invoice, "felix");

        assertThat(deliverInvoice.deliver(invoice)).isEqualTo(DeliveryOutcome.DELIVERED);
        assertThat(SERVER.accepted()).isEmpty();
        assertThat(eventsOf(invoice)).containsExactly("Delivery held", "Delivery confirmed");
    }

    @Test
    void whileTheHoldIsSetNobodySendsByHand() {
        holdUnsent.hold();

        assertThatThrownBy(() -> retryDelivery.to(invoice, "rechnung@hafenbau.example", "felix"))
                .isInstanceOf(DeliveryRefused.class)
                .hasMessageContaining("milepost.mail.hold");
    }

    @Test
    void afterTheHoldWhatWasHeldGoesOnlyWhenAPersonSaysSoUnderTheMessageIdItHad() {
        holdUnsent.hold();
        String messageId = deliveries.latest(invoice).orElseThrow().messageId();
        String address = deliveries.latest(invoice).orElseThrow().recipient();
        var lifted = new MailSettings(null, null, false, Duration.ofSeconds(20), 4);
        var afterwards = new RetryDelivery(rows, frozenInvoices, timeline, sender, lifted, clock);

        transaction.executeWithoutResult(status -> assertThat(new Outbox(rows, timeline, events, lifted, clock)
                        .claim(invoice)
                        .kind())
                .isEqualTo(Claim.Kind.REFUSED));
        transaction.executeWithoutResult(status -> afterwards.to(invoice, address, "felix"));
        transaction.executeWithoutResult(status -> {
            var claim = new Outbox(rows, timeline, events, lifted, clock).claim(invoice);
            assertThat(claim.kind()).isEqualTo(Claim.Kind.SEND);
            assertThat(claim.messageId()).isEqualTo(messageId);
            assertThat(claim.idempotencyKey()).endsWith(".1");
        });
    }

    @Test
    void ofAClientsMailThatWasHeldAPersonIsTold() {
        transaction.executeWithoutResult(status -> queueNotices.toClient(
                AFrozenInvoice.issued().withId(invoice).build(),
                "reminder-1",
                "ap@hafenbau.example",
                new MailText("Reminder", "Please pay.")));

        holdUnsent.hold();

        assertThat(published.stream(NoticeUndeliverable.class))
                .singleElement()
                .extracting(NoticeUndeliverable::why)
                .asString()
                .startsWith("A backup was restored");
    }

    private String notice() {
        return transaction.execute(status -> queueNotices
                .queue(invoice, "step 1", List.of(ADA), "Legal told", "It is here now.")
                .get(0));
    }

    private List<String> eventsOf(InvoiceId id) {
        return timeline.of(id).stream().map(TimelineEntry::event).toList();
    }
}
