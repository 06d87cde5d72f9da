package io.milepost.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;

import io.milepost.OnTheDatabase;
import io.milepost.StoredInvoices;
import io.milepost.invoice.DetailWork;
import io.milepost.invoice.FrozenInvoices;
import io.milepost.invoice.InvoiceId;
import io.milepost.invoice.ReceiptsOfInvoice;
import io.milepost.invoice.Timeline;
import io.milepost.invoice.TimelineEntry;
import io.milepost.invoice.WorkDetail;
import io.milepost.people.KnownNames;
import io.milepost.project.ReceiptSettings;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.HexFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

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
                Documents.INVOICE_PDF,
                "x.pdf",
                "application/pdf",
                new byte[1],
                Clock.systemUTC().instant());

        assertThatThrownBy(() -> stored.save(second)).isInstanceOf(DataIntegrityViolationException.class);
    }
}
