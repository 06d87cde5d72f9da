package io.milepost.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;

import io.milepost.OnTheDatabase;
import io.milepost.StoredInvoices;
import io.milepost.client.Profile;
import io.milepost.document.store.Originals;
import io.milepost.invoice.DetailWork;
import io.milepost.invoice.FrozenInvoices;
import io.milepost.invoice.InvoiceId;
import io.milepost.invoice.ReceiptsOfInvoice;
import io.milepost.invoice.Timeline;
import io.milepost.invoice.TimelineEntry;
import io.milepost.invoice.WorkDetail;
import io.milepost.people.KnownNames;
import io.milepost.project.ReceiptSettings;
import jakarta.persistence.EntityManager;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.transaction.support.TransactionTemplate;

@OnTheDatabase
@ComponentScan(basePackageClasses = ProduceDocuments.class)
@EnableConfigurationProperties(ReceiptSettings.class)
class ProduceDocumentsIT {
    @Autowired
    private ProduceDocuments produceDocuments;

    @Autowired
    private Documents documents;

    @Autowired
    private InvoiceDocuments stored;

    @Autowired
    private KeepDocuments keepDocuments;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private EntityManager entities;

    @Autowired
    private Timeline timeline;

    @Autowired
    private JdbcTemplate jdbc;

    @MockitoBean
    private FrozenInvoices frozenInvoices;

    @MockitoBean
    private DetailWork detailWork;

    @MockitoBean
    private ReceiptsOfInvoice receipts;

    @MockitoBean
    private KnownNames names;

    private InvoiceId invoice;

    @BeforeEach
    void anIssuedInvoice() {
        invoice = StoredInvoices.insert(jdbc);
        given(detailWork.of(any())).willReturn(WorkDetail.NONE);
        given(frozenInvoices.of(invoice))
                .willReturn(AFrozenInvoice.issued().withId(invoice).build());
    }

    @Test
    void theOriginalIsKeptByteByByteWithItsHash() throws Exception {
        produceDocuments.produce(invoice);

        var pdf = documents.find(invoice, Documents.INVOICE_PDF).orElseThrow();
        assertThat(pdf.fileName()).isEqualTo("INV-2026-00001.pdf");
        assertThat(pdf.mediaType()).isEqualTo("application/pdf");
        assertThat(pdf.sha256())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(pdf.content())));
        assertThat(PrintedPages.of(pdf.content()).text()).contains("Total 14,875.00 EUR");
    }

    @Test
    void theEInvoiceIsKeptBesideIt() {
        var peppol = AFrozenInvoice.issued()
                .withId(invoice)
                .as(Profile.PEPPOL_UBL, "9930:DE298765432", "9930:DE811234567")
                .build();
        given(frozenInvoices.of(invoice)).willReturn(peppol);

        produceDocuments.produce(invoice);

        var xml = documents.find(invoice, Documents.INVOICE_UBL).orElseThrow();
        assertThat(xml.fileName()).isEqualTo("INV-2026-00001.xml");
        assertThat(xml.mediaType()).isEqualTo("application/xml");
        assertThat(OfficialRules.findings(Profile.PEPPOL_UBL, peppol.kind(), xml.content()))
                .isEmpty();
        assertThat(documents.find(invoice, Documents.INVOICE_CII)).isEmpty();
    }

    @Test
    void producingAgainChangesNothing() {
        produceDocuments.produce(invoice);
        var first = documents.find(invoice, Documents.INVOICE_PDF).orElseThrow();

        produceDocuments.produce(invoice);

        assertThat(documents.find(invoice, Documents.INVOICE_PDF))
                .hasValueSatisfying(again -> assertThat(again.content()).isEqualTo(first.content()));
        assertThat(timeline.of(invoice)).extracting(TimelineEntry::event).containsExactly("Document produced");
    }

    @Test
    void theDatabaseItselfAllowsOneOriginalPerKind() {
        produceDocuments.produce(invoice);
        var second = new InvoiceDocument(
                invoice,
                new MadeDocument(Documents.INVOICE_PDF, "x.pdf", "application/pdf", new byte[1]),
                new Originals.Kept("0", "database"),
                LocalDate.of(2036, 12, 31),
                Clock.systemUTC().instant());

        assertThatThrownBy(() -> stored.save(second)).isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void severalKindsAreKeptInOneGoAndThoseAlreadyThereStay() {
        keep(new MadeDocument(Documents.INVOICE_UBL, "a.xml", "application/xml", "<a/>".getBytes(UTF_8)));

        keep(
                new MadeDocument(Documents.INVOICE_UBL, "b.xml", "application/xml", "<b/>".getBytes(UTF_8)),
                new MadeDocument(Documents.TIMESHEET, "hours.csv", "text/csv", "date".getBytes(UTF_8)));

        assertThat(documents.list(invoice))
                .extracting(KeptDocument::kind, KeptDocument::fileName)
                .containsExactly(tuple(Documents.INVOICE_UBL, "a.xml"), tuple(Documents.TIMESHEET, "hours.csv"));
        assertThat(documents.find(invoice, Documents.INVOICE_UBL).orElseThrow().content())
                .asString(UTF_8)
                .isEqualTo("<a/>");
    }

    @Test
    void twoInvoicesMayHaveTheSameBytes() {
        var hours = new MadeDocument(Documents.TIMESHEET, "hours.csv", "text/csv", "date".getBytes(UTF_8));
        keep(hours);
        invoice = StoredInvoices.insert(jdbc);
        keep(hours);

        assertThat(documents.find(invoice, Documents.TIMESHEET)).isPresent();
    }

    @Test
    void oneThatCantBeKeptLeavesNoneOfThem() {
        int before = contents();
        var ubl = new MadeDocument(Documents.INVOICE_UBL, "c.xml", "application/xml", "<c/>".getBytes(UTF_8));
        var nameless =
                new MadeDocument(Documents.TIMESHEET, "x".repeat(200), "text/csv", "rolled back".getBytes(UTF_8));

        assertThatThrownBy(() -> keep(ubl, nameless)).isInstanceOf(DataIntegrityViolationException.class);

        assertThat(documents.list(invoice)).isEmpty();
        assertThat(contents()).isEqualTo(before);
    }

    @Test
    void aChangedByteIsNeverDelivered() {
        produceDocuments.produce(invoice);
        jdbc.update(
                "update document_content set content = ? where sha256 = ?",
                "%PDF changed".getBytes(UTF_8),
                documents.list(invoice).get(0).sha256());

        assertThatThrownBy(() -> documents.find(invoice, Documents.INVOICE_PDF))
                .isInstanceOf(DocumentDamaged.class)
                .hasMessageStartingWith("INV-2026-00001.pdf is damaged or gone, so it is neither shown nor sent");
    }

    @Test
    void itIsKeptToTheEndOfTheTenthYearAndNobodyDeletesIt() {
        produceDocuments.produce(invoice);

        assertThat(documents.list(invoice))
                .extracting(KeptDocument::retainedUntil)
                .containsExactly(LocalDate.of(2036, 12, 31));
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> entities.remove(
                        stored.of(invoice.value(), Documents.INVOICE_PDF).orElseThrow())))
                .hasMessageContaining("INV-2026-00001.pdf is kept until 2036-12-31; Milepost deletes no original.");
        assertThat(documents.find(invoice, Documents.INVOICE_PDF)).isPresent();
    }

    private int contents() {
        return jdbc.queryForObject("select count(*) from document_content", Integer.class);
    }

    private void keep(MadeDocument... made) {
        transaction.executeWithoutResult(
                status -> keepDocuments.keep(invoice, LocalDate.of(2026, 11, 24), List.of(made)));
    }
}
