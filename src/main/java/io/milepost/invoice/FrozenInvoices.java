package io.milepost.invoice;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.milepost.invoice.InvoiceContent.Stage;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Keeps what was submitted and what was issued, to the byte. Whoever makes a document from an invoice reads it here. */
@Component
public class FrozenInvoices {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private final InvoiceContents contents;

    FrozenInvoices(InvoiceContents contents) {
        this.contents = contents;
    }

    /** The issued invoice. */
    public FrozenInvoice of(InvoiceId invoice) {
        return find(invoice, Stage.ISSUED)
                .orElseThrow(() -> new IllegalStateException("invoice %s was not issued".formatted(invoice)));
    }

    Optional<FrozenInvoice> submitted(InvoiceId invoice) {
        return find(invoice, Stage.SUBMITTED);
    }

    Optional<FrozenInvoice> issued(InvoiceId invoice) {
        return find(invoice, Stage.ISSUED);
    }

    /** Answers the content's hash, which approvals are bound to. */
    String submit(FrozenInvoice content) {
        var id = new InvoiceContent.Id(content.id(), Stage.SUBMITTED);
        var known = contents.findById(id);
        known.ifPresent(before -> before.become(write(content)));
        return known.orElseGet(() -> contents.save(new InvoiceContent(id, write(content))))
                .sha256();
    }

    void issue(FrozenInvoice content) {
        contents.save(new InvoiceContent(new InvoiceContent.Id(content.id(), Stage.ISSUED), write(content)));
    }

    private Optional<FrozenInvoice> find(InvoiceId invoice, Stage stage) {
        return contents.findById(new InvoiceContent.Id(invoice, stage))
                .map(InvoiceContent::json)
                .map(FrozenInvoices::read);
    }

    /** Of the bytes as they lie there, so that neither a change of them nor a later release's way of writing goes unnoticed. */
    String submittedHash(InvoiceId invoice) {
        return contents.findById(new InvoiceContent.Id(invoice, Stage.SUBMITTED))
                .map(InvoiceContent::json)
                .map(Hashes::sha256)
                .orElseThrow();
    }

    /** Of the bytes as they lie there. */
    String issuedHash(String invoice) {
        return contents.findById(new InvoiceContent.Id(new InvoiceId(invoice), Stage.ISSUED))
                .map(InvoiceContent::json)
                .map(Hashes::sha256)
                .orElseThrow();
    }

    /** What was submitted without what is only said: subject, note, and the lines' descriptions. */
    String submittedWithoutTexts(InvoiceId invoice) {
        ObjectNode content = JSON.valueToTree(submitted(invoice).orElseThrow());
        content.remove(List.of("subject", "note"));
        content.path("lines").forEach(line -> ((ObjectNode) line).remove("description"));
        return content.toString();
    }

    private static String write(FrozenInvoice content) {
        try {
            return JSON.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FrozenInvoice read(String json) {
        try {
            return JSON.readValue(json, FrozenInvoice.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
