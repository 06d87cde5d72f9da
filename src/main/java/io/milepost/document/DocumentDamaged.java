package io.milepost.document;

import io.milepost.document.store.Originals;

/** What lies in the store is not what was put there, or is gone: never shown or sent, the message names the document. */
public class DocumentDamaged extends RuntimeException {
    DocumentDamaged(KeptDocument document, Originals.Kept kept) {
        super(
                "%s is damaged or gone, so it is neither shown nor sent: what lies in %s does not have the SHA-256 %s. The operator must restore it from a backup."
                        .formatted(document.fileName(), kept.location(), kept.sha256()));
    }
}
