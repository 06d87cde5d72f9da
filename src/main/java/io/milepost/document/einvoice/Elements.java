package io.milepost.document.einvoice;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** Writes one XML document, element by element; names are prefixed as in {@code cbc:ID}. What is blank is left out. */
final class Elements {
    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final XMLStreamWriter xml;

    /** {@code namespaces} by prefix; the root has its own among them, or the empty one. */
    Elements(String root, Map<String, String> namespaces) {
        try {
            xml = FACTORY.createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            xml.writeStartElement(root);
            for (var namespace : namespaces.entrySet()) {
                xml.writeAttribute(
                        namespace.getKey().isEmpty() ? "xmlns" : "xmlns:" + namespace.getKey(), namespace.getValue());
            }
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The element with what is written inside. */
    void within(String name, Runnable content) {
        try {
            xml.writeStartElement(name);
            content.run();
            xml.writeEndElement();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    void text(String name, @Nullable String value) {
        text(name, value, null, null);
    }

    void number(String name, BigDecimal value) {
        text(name, value.toPlainString());
    }

    void text(String name, @Nullable String value, @Nullable String attribute, @Nullable String attributeValue) {
        var said = Text.of(value);
        if (said == null) {
            return;
        }
        try {
            xml.writeStartElement(name);
            if (attribute != null) {
                xml.writeAttribute(attribute, String.valueOf(Text.of(attributeValue)));
            }
            xml.writeCharacters(said);
            xml.writeEndElement();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] end() {
        try {
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }
}
