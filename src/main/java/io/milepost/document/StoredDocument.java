package io.milepost.document;

/** A document as it was made once and is kept; the SHA-256 (lower-case hex) is also its ETag. */
public record StoredDocument(byte[] content, String sha256, String mediaType, String fileName) {}
