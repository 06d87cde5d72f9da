package io.milepost.document;

/** A document that was just made and is not kept yet; the kind tells it from the invoice's others. */
public record MadeDocument(String kind, String fileName, String mediaType, byte[] content) {}
