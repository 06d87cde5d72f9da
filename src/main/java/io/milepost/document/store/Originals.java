package io.milepost.document.store;

import io.milepost.invoice.Hashes;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Keeps originals where the firm wants new ones, and reads each from where it lies: after a change of store, the ones before
 * it stay where they are.
 */
@Component
public class Originals {
    private final List<DocumentStore> stores;
    private final DocumentSettings settings;

    Originals(List<DocumentStore> stores, DocumentSettings settings) {
        this.stores = stores;
        this.settings = settings;
    }

    /** Bytes that are kept: their SHA-256 in lower-case hex, and where they lie. */
    public record Kept(String sha256, String location) {}

    public Kept keep(byte[] content) {
        String sha256 = Hashes.sha256(content);
        return new Kept(sha256, stores.get(0).put(sha256, content));
    }

    /** Empty where what lies there is not what was kept, or nothing lies there: it must not be shown or sent. */
    public Optional<byte[]> read(Kept kept) {
        return stores.stream()
                .filter(store -> store.holds(kept.location()))
                .findFirst()
                .orElseThrow(() -> new StoreUnreachable(
                        "This document lies in %s, which no setting opens: the operator must set milepost.documents.s3."
                                .formatted(kept.location()),
                        null))
                .get(kept.location(), kept.sha256())
                .filter(content -> Hashes.sha256(content).equals(kept.sha256()));
    }

    /** The last day an original of an invoice issued that day is kept. */
    public LocalDate retainedUntil(LocalDate issued) {
        return LocalDate.of(issued.getYear(), 12, 31).plus(settings.retention());
    }
}
