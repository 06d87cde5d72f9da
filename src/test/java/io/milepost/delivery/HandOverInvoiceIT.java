package io.milepost.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.BDDMockito.given;

import io.milepost.OnTheDatabase;
import io.milepost.StoredInvoices;
import io.milepost.client.Channel;
import io.milepost.client.Profile;
import io.milepost.delivery.ScriptedAccessPoint.Call;
import io.milepost.delivery.ScriptedAccessPoint.Upload;
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
import io.milepost.project.UnknownRecord;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
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

/** Invoices of a client who wants them by the access point, over a scripted one. */
@OnTheDatabase
@RecordApplicationEvents
@ComponentScan(basePackageClasses = DeliverInvoice.class)
@EnableConfigurationProperties({MailSettings.class, ReceiptSettings.class})
class HandOverInvoiceIT {
    private static final ScriptedAccessPoint SERVER = new ScriptedAccessPoint();
    private static final String ADDRESS = "0204:991-1234512345-06";

    @Autowired
    private DeliverInvoice deliverInvoice;

    @Autowired
    private RetryDelivery retryDelivery;

    @Autowired
    private HearFromAccessPoint hearFromAccessPoint;

    @Autowired
    private Deliveries deliveries;

    @Autowired
    private Timeline timeline;

    @Autowired
    private ApplicationEventPublisher publisher;

    @Autowired
    private ApplicationEvents events;

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
    static void accessPoint(DynamicPropertyRegistry registry) {
        registry.add("milepost.access-point.url", SERVER::url);
        registry.add("milepost.access-point.token", () -> ScriptedAccessPoint.TOKEN);
        registry.add("milepost.access-point.callback-secret", () -> ScriptedAccessPoint.SECRET);
    }

    @BeforeEach
    void anIssuedInvoice() {
        SERVER.forget();
        invoice = issue(Channel.ACCESS_POINT, Profile.PEPPOL_UBL, ADDRESS);
    }

    @AfterEach
    void theClientWantsMailAgain() {
        wish(Channel.MAIL);
    }

    @Test
    void theEInvoiceIsHandedOverOnceAndNothingIsMailed() {
        assertThat(status().recipient()).isEqualTo(ADDRESS);
        assertThat(status().channel()).isEqualTo(Channel.ACCESS_POINT);

        assertThat(deliverInvoice.deliver(invoice)).isEqualTo(DeliveryOutcome.DELIVERED);
        assertThat(deliverInvoice.deliver(invoice)).isEqualTo(DeliveryOutcome.DELIVERED);

        assertThat(SERVER.uploads()).singleElement().satisfies(upload -> {
            assertThat(upload.body().path("document").binaryValue())
                    .asString(UTF_8)
                    .isEqualTo("<Invoice/>");
            assertThat(upload.body().path("receiver").asText()).isEqualTo(ADDRESS);
            assertThat(upload.body().path("kind").asText()).isEqualTo("invoice");
        });
        assertThat(deliveries.state(invoice)).isEqualTo("SENT");
        assertThat(timeline.of(invoice)).singleElement().satisfies(entry -> {
            assertThat(entry.event()).isEqualTo("Handed to the access point");
            assertThat(entry.detail()).isEqualTo("message %s, to %s".formatted(messageId(), ADDRESS));
        });
    }

    @Test
    void aRefusalGoesToAPersonWhoHandsItOverAgainAsAnotherMessage() {
        SERVER.play(Call.REFUSE);

        assertThat(deliverInvoice.deliver(invoice)).isEqualTo(DeliveryOutcome.UNDELIVERABLE);
        assertThat(deliveries.state(invoice)).isEqualTo("FAILED");
        assertThat(status().problem()).hasValue("The access point refused it: The recipient is not registered.");

        retryDelivery.byAccessPoint(invoice, "felix");
        assertThat(deliverInvoice.deliver(invoice)).isEqualTo(DeliveryOutcome.DELIVERED);

        assertThat(keys()).doesNotHaveDuplicates().hasSize(2);
        assertThat(timelineEvents())
                .containsExactly("Refused by the access point", "Handed over again", "Handed to the access point");
    }

    @Test
    void aBusyAccessPointIsTriedAgainUnderTheSameKey() {
        SERVER.play(Call.BE_DOWN, Call.BE_DOWN);

        assertThatThrownBy(() -> deliverInvoice.deliver(invoice)).isInstanceOf(HandOverPostponed.class);
        assertThat(deliveries.state(invoice)).isEqualTo("PENDING");
        assertThat(status().problem()).hasValueSatisfying(why -> assertThat(why).contains("status 503"));
        assertThatThrownBy(() -> deliverInvoice.deliver(invoice)).isInstanceOf(HandOverPostponed.class);
        assertThat(deliverInvoice.deliver(invoice)).isEqualTo(DeliveryOutcome.DELIVERED);

        assertThat(keys()).hasSize(3).containsOnly(keys().get(0));
        assertThat(status().attempts()).isEqualTo(3);
        assertThat(status().problem()).isEmpty();
        assertThat(timelineEvents()).containsExactly("Handed to the access point");
    }

    @Test
    void howeverOftenACrashRepeatsAnUploadItIsOneMessage() {
        for (int crash = 0; crash < 3; crash++) {
            jdbc.update("update delivery set state = 'PENDING' where invoice_id = ?", invoice.value());
            deliverInvoice.deliver(invoice);
            jdbc.update(
                    "update delivery set state = 'SENDING', external_id = null where invoice_id = ?", invoice.value());
        }

        assertThat(deliverInvoice.deliver(invoice)).isEqualTo(DeliveryOutcome.DELIVERED);

        assertThat(SERVER.uploads()).hasSize(4);
        assertThat(SERVER.messages()).containsExactly(messageId());
    }

    @Test
    void itIsOnRecordAsBeingSentBeforeTheAccessPointHasIt() {
        SERVER.play(Call.BE_DOWN);
        transaction.executeWithoutResult(status ->
                assertThatThrownBy(() -> deliverInvoice.deliver(invoice)).isInstanceOf(HandOverPostponed.class));

        assertThat(status().attempts()).isOne();
    }

    @Test
    void accountingMayMailItInstead() {
        SERVER.play(Call.REFUSE);
        deliverInvoice.deliver(invoice);

        retryDelivery.to(invoice, "rechnung@hafenbau.example", "felix");

        assertThat(status().channel()).isEqualTo(Channel.MAIL);
        assertThat(status().recipient()).isEqualTo("rechnung@hafenbau.example");
        assertThat(deliveries.state(invoice)).isEqualTo("PENDING");
    }

    @Test
    void accountingMaySettleItOtherwiseAndSaysHow() {
        SERVER.play(Call.REFUSE);
        deliverInvoice.deliver(invoice);

        assertThatThrownBy(() -> retryDelivery.settle(invoice, " ", "felix")).isInstanceOf(DeliveryRefused.class);
        retryDelivery.settle(invoice, "Handed over on paper.", "felix");

        assertThat(deliverInvoice.deliver(invoice)).isEqualTo(DeliveryOutcome.DELIVERED);
        assertThat(SERVER.uploads()).hasSize(1);
        assertThat(timeline.of(invoice)).last().satisfies(entry -> {
            assertThat(entry.event()).isEqualTo("Delivery settled otherwise");
            assertThat(entry.detail()).isEqualTo("Handed over on paper.");
            assertThat(entry.actor()).isEqualTo("felix");
        });
    }

    @Test
    void theAccessPointTellsThatItWasDelivered() {
        deliverInvoice.deliver(invoice);

        hearFromAccessPoint.delivered(messageId());
        hearFromAccessPoint.delivered(messageId());

        assertThat(deliveries.state(invoice)).isEqualTo("DELIVERED");
        assertThat(timelineEvents()).containsExactly("Handed to the access point", "Delivered by the access point");
        assertThat(deliverInvoice.deliver(invoice)).isEqualTo(DeliveryOutcome.DELIVERED);
        assertThat(SERVER.uploads()).hasSize(1);
        assertThatThrownBy(() -> retryDelivery.byAccessPoint(invoice, "felix"))
                .hasMessage("This invoice was already sent to " + ADDRESS + ".");
    }

    @Test
    void aRejectionIsTheLastWordAndToldOnce() {
        deliverInvoice.deliver(invoice);
        hearFromAccessPoint.delivered(messageId());

        hearFromAccessPoint.rejected(messageId(), "The purchase order\r\nis unknown.");
        hearFromAccessPoint.rejected(messageId(), "The purchase order is unknown.");
        hearFromAccessPoint.delivered(messageId());

        assertThat(deliveries.state(invoice)).isEqualTo("FAILED");
        assertThat(status().problem()).hasValue("Rejected by the recipient: The purchase order is unknown.");
        assertThat(timeline.of(invoice)).last().satisfies(entry -> {
            assertThat(entry.event()).isEqualTo("Rejected by the recipient");
            assertThat(entry.detail()).isEqualTo("The purchase order is unknown.");
        });
        assertThat(events.stream(InvoiceRejected.class)).containsExactly(new InvoiceRejected(invoice));
    }

    @Test
    void afterAnotherHandOverTheFirstMessageIsNotKnownAnyMore() {
        deliverInvoice.deliver(invoice);
        String first = messageId();
        hearFromAccessPoint.rejected(first, "Wrong department.");
        retryDelivery.byAccessPoint(invoice, "felix");
        deliverInvoice.deliver(invoice);

        assertThatThrownBy(() -> hearFromAccessPoint.rejected(first, "Wrong department."))
                .isInstanceOf(UnknownRecord.class);
        hearFromAccessPoint.delivered(messageId());
        assertThat(deliveries.state(invoice)).isEqualTo("DELIVERED");
    }

    @Test
    void anUnknownMessageIsSaidToBeUnknown() {
        assertThatThrownBy(() -> hearFromAccessPoint.delivered("msg-of-somebody-else"))
                .isInstanceOf(UnknownRecord.class);
    }

    @Test
    void withoutUblItIsTheCiiAndWithoutAnyItWaits() {
        given(documents.find(invoice, Documents.INVOICE_UBL)).willReturn(Optional.empty());
        assertThatThrownBy(() -> deliverInvoice.deliver(invoice)).isInstanceOf(HandOverPostponed.class);
        assertThat(SERVER.uploads()).isEmpty();

        given(documents.find(invoice, Documents.INVOICE_CII)).willReturn(xml("<CrossIndustryInvoice/>"));
        deliverInvoice.deliver(invoice);

        assertThat(SERVER.uploads())
                .singleElement()
                .satisfies(upload ->
                        assertThat(upload.body().path("syntax").asText()).isEqualTo("CII"));
    }

    @Test
    void oneWithoutAnElectronicAddressGoesByMail() {
        InvoiceId other = issue(Channel.ACCESS_POINT, Profile.FACTUR_X, null);

        assertThat(deliveries.latest(other).orElseThrow().channel()).isEqualTo(Channel.MAIL);
        assertThatThrownBy(() -> retryDelivery.byAccessPoint(other, "felix")).isInstanceOf(DeliveryRefused.class);
        assertThat(deliveries.mayBeHandedOver(other)).isFalse();
        assertThat(deliveries.mayBeHandedOver(invoice)).isTrue();
    }

    @Test
    void aClientWhoWantsMailGetsMail() {
        InvoiceId other = issue(Channel.MAIL, Profile.PEPPOL_UBL, ADDRESS);

        assertThat(deliveries.latest(other).orElseThrow().channel()).isEqualTo(Channel.MAIL);
    }

    private InvoiceId issue(Channel channel, Profile profile, String address) {
        var id = StoredInvoices.insert(jdbc);
        wish(channel);
        given(frozenInvoices.of(id))
                .willReturn(AFrozenInvoice.issued()
                        .withId(id)
                        .as(profile, "9930:DE298765432", address)
                        .build());
        given(documents.find(id, Documents.INVOICE_UBL)).willReturn(xml("<Invoice/>"));
        transaction.executeWithoutResult(status -> publisher.publishEvent(new InvoiceIssued(id, "INV-2026-00001")));
        return id;
    }

    private void wish(Channel channel) {
        jdbc.update("update client set channel = ? where code = 'HAFENBAU'", channel.name());
    }

    private static Optional<StoredDocument> xml(String content) {
        return Optional.of(new StoredDocument(content.getBytes(UTF_8), "0", "application/xml", "INV-2026-00001.xml"));
    }

    private String messageId() {
        return jdbc.queryForObject(
                "select external_id from delivery where invoice_id = ? and channel = 'ACCESS_POINT'",
                String.class,
                invoice.value());
    }

    private DeliveryStatus status() {
        return deliveries.latest(invoice).orElseThrow();
    }

    private List<String> keys() {
        return SERVER.uploads().stream().map(Upload::key).toList();
    }

    private List<String> timelineEvents() {
        return timeline.of(invoice).stream().map(TimelineEntry::event).toList();
    }
}
