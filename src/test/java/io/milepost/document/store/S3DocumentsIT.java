package io.milepost.document.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;

import io.milepost.NeedsS3;
import io.milepost.OnTheDatabase;
import io.milepost.S3Server;
import io.milepost.StoredInvoices;
import io.milepost.document.AFrozenInvoice;
import io.milepost.document.DocumentDamaged;
import io.milepost.document.Documents;
import io.milepost.document.DocumentsUnreachable;
import io.milepost.document.ProduceDocuments;
import io.milepost.invoice.DetailWork;
import io.milepost.invoice.FrozenInvoices;
import io.milepost.invoice.Hashes;
import io.milepost.invoice.InvoiceId;
import io.milepost.invoice.ReceiptsOfInvoice;
import io.milepost.invoice.Timeline;
import io.milepost.invoice.TimelineEntry;
import io.milepost.invoice.WorkDetail;
import io.milepost.people.KnownNames;
import io.milepost.project.ReceiptSettings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Period;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.transaction.support.TransactionTemplate;

/** Originals in a bucket of a server that really speaks S3. */
@NeedsS3
@OnTheDatabase
@ComponentScan(basePackageClasses = ProduceDocuments.class)
@EnableConfigurationProperties(ReceiptSettings.class)
class S3DocumentsIT {
    private static final String BUCKET = "invoices";
    private static S3Server server;

    @Autowired
    private ProduceDocuments produceDocuments;

    @Autowired
    private Documents documents;

    @Autowired
    private Originals originals;

    @Autowired
    private Timeline timeline;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @MockitoBean
    private FrozenInvoices frozenInvoices;

    @MockitoBean
    private DetailWork detailWork;

    @MockitoBean
    private ReceiptsOfInvoice receipts;

    @MockitoBean
    private KnownNames names;

    private InvoiceId invoice;

    @DynamicPropertySource
    static void s3(DynamicPropertyRegistry registry) {
        server = new S3Server();
        server.bucket(BUCKET);
        registry.add("milepost.documents.s3.endpoint", server::endpoint);
        registry.add("milepost.documents.s3.region", () -> "us-east-1");
        registry.add("milepost.documents.s3.bucket", () -> BUCKET);
        registry.add("milepost.documents.s3.prefix", () -> "milepost/originals");
        registry.add("milepost.documents.s3.access-key", () -> S3Server.KEY);
        registry.add("milepost.documents.s3.secret-key", () -> S3Server.SECRET);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void anIssuedInvoice() {
        invoice = StoredInvoices.insert(jdbc);
        given(detailWork.of(any())).willReturn(WorkDetail.NONE);
        given(frozenInvoices.of(invoice))
                .willReturn(AFrozenInvoice.issued().withId(invoice).build());
    }

    @AfterEach
    void itRunsAgain() {
        server.start();
    }

    @Test
    void anOriginalLiesInTheBucketUnderItsHashAndNotInTheDatabase() throws IOException {
        produceDocuments.produce(invoice);

        var pdf = documents.find(invoice, Documents.INVOICE_PDF).orElseThrow();
        assertThat(Files.readAllBytes(object(pdf.sha256()))).isEqualTo(pdf.content());
        assertThat(rowsOf(pdf.sha256())).isZero();
        assertThat(jdbc.queryForObject(
                        "select location from invoice_document where invoice_id = ?", String.class, invoice.value()))
                .isEqualTo("s3://invoices/milepost/originals/" + pdf.sha256());
    }

    @Test
    void theSameBytesAgainAreFineAndOthersUnderTheirNameAreRefused() throws IOException {
        byte[] content = someBytes();
        var kept = originals.keep(content);
        assertThat(originals.keep(content)).isEqualTo(kept);

        Files.writeString(object(kept.sha256()), "something else");

        assertThatThrownBy(() -> originals.keep(content)).hasMessageContaining("other bytes are kept already");
        assertThat(object(kept.sha256())).hasContent("something else");
    }

    @Test
    void aChangedByteIsAnErrorThatNamesTheDocument() throws IOException {
        produceDocuments.produce(invoice);
        Path object = object(documents.list(invoice).get(0).sha256());
        byte[] bytes = Files.readAllBytes(object);
        bytes[bytes.length / 2] ^= 1;
        Files.write(object, bytes);

        assertThatThrownBy(() -> documents.find(invoice, Documents.INVOICE_PDF))
                .isInstanceOf(DocumentDamaged.class)
                .hasMessageContaining("INV-2026-00001.pdf", "s3://invoices/milepost/originals/");

        Files.delete(object);
        assertThatThrownBy(() -> documents.find(invoice, Documents.INVOICE_PDF)).isInstanceOf(DocumentDamaged.class);
    }

    @Test
    void whileTheServerIsDownNothingIsHalfWrittenAndAfterwardsTheJobGoesThrough() {
        server.close();

        assertThatThrownBy(() -> produceDocuments.produce(invoice))
                .isInstanceOf(StoreUnreachable.class)
                .hasMessageStartingWith("The S3 store of documents did not read a document:");
        assertThat(documents.list(invoice)).isEmpty();
        assertThat(timeline.of(invoice)).isEmpty();

        server.start();
        produceDocuments.produce(invoice);
        produceDocuments.produce(invoice);

        assertThat(documents.find(invoice, Documents.INVOICE_PDF)).isPresent();
        assertThat(timeline.of(invoice)).extracting(TimelineEntry::event).containsExactly("Document produced");
    }

    @Test
    void readingWhileTheServerIsDownSaysSo() {
        produceDocuments.produce(invoice);
        server.close();

        assertThatThrownBy(() -> documents.find(invoice, Documents.INVOICE_PDF))
                .isInstanceOf(DocumentsUnreachable.class)
                .hasMessageContaining("does not answer at this moment");
        assertThat(documents.entry(invoice, Documents.INVOICE_PDF)).isPresent();
    }

    @Test
    void aCrashBetweenBytesAndEntryLeavesAnObjectThatTheNextAttemptFinds() {
        byte[] content = someBytes();
        var orphan = transaction.execute(status -> {
            status.setRollbackOnly();
            return originals.keep(content);
        });

        assertThat(originals.keep(content)).isEqualTo(orphan);
        assertThat(originals.read(orphan)).hasValue(content);
    }

    @Test
    void whatLiesInTheDatabaseStaysReadableThere() {
        byte[] content = someBytes();
        var before = new DatabaseStore(jdbc, java.time.Clock.systemUTC());
        String sha256 = Hashes.sha256(content);
        String location = transaction.execute(status -> before.put(sha256, content));

        assertThat(originals.read(new Originals.Kept(sha256, location))).hasValue(content);
    }

    @Test
    void aWrongSecretIsToldAsWhatTheStoreSays() {
        var settings = new DocumentSettings(
                Period.ofYears(10),
                new DocumentSettings.S3(
                        URI.create(server.endpoint()), "us-east-1", BUCKET, null, S3Server.KEY, "wrong", null));
        var configuration = new StoreConfiguration.InS3();
        try (var client = configuration.s3Client(settings)) {
            var store = configuration.s3Store(client, settings);
            byte[] content = someBytes();

            assertThatThrownBy(() -> store.put(Hashes.sha256(content), content))
                    .isInstanceOf(StoreUnreachable.class)
                    .hasMessageContaining("403");
        }
    }

    private static Path object(String sha256) {
        return server.bucket(BUCKET).resolve("milepost/originals").resolve(sha256);
    }

    private int rowsOf(String sha256) {
        return jdbc.queryForObject("select count(*) from document_content where sha256 = ?", Integer.class, sha256);
    }

    private static byte[] someBytes() {
        return UUID.randomUUID().toString().getBytes(UTF_8);
    }
}
