package io.milepost.document;

/** The legal XML of an invoice; {@code kind} is the document's name at its address, such as {@code invoice.cii.xml}. */
public record EInvoiceXml(String kind, String fileName, String mediaType, byte[] content) {}
