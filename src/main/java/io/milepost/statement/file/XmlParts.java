package io.milepost.statement.file;

import io.milepost.statement.UnreadableStatement;
import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads an XML file element by element, and hands over those of a certain depth one after the other. Nothing outside the file
 * is looked at: a document type is refused, and with it every entity but XML's own five.
 */
final class XmlParts {
    private static final int DEEPEST = 40;

    /** What is heard of the file. */
    interface Listener {
        /** An element above the parts begins. */
        void begins(String name, String namespace, int line);

        /** Whether elements in this one are parts. */
        boolean holdsParts(String name);

        void part(XmlElement part);

        void ends(String name);
    }

    private XmlParts() {}

    static void read(byte[] file, Listener listener) {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(file));
            read(xml, listener);
            xml.close();
        } catch (XMLStreamException broken) {
            int line = broken.getLocation() == null
                    ? 1
                    : Math.max(1, broken.getLocation().getLineNumber());
            throw new UnreadableStatement(line, "the file is no complete XML. Download it from the bank again.");
        }
    }

    private static void read(XMLStreamReader xml, Listener listener) throws XMLStreamException {
        Deque<String> above = new ArrayDeque<>();
        Deque<XmlElement> part = new ArrayDeque<>();
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamReader.DTD ->
                    throw new UnreadableStatement(
                            line(xml), "the file has a document type. No bank's file has one; it is not read.");
                case XMLStreamReader.START_ELEMENT -> {
                    String name = xml.getLocalName();
                    if (above.size() + part.size() >= DEEPEST) {
                        throw new UnreadableStatement(line(xml), "the elements are nested too deep.");
                    }
                    if (!part.isEmpty() || !above.isEmpty() && listener.holdsParts(above.getFirst())) {
                        var element = new XmlElement(name, line(xml), attributes(xml));
                        if (!part.isEmpty()) {
                            part.getFirst().children().add(element);
                        }
                        part.push(element);
                    } else {
                        above.push(name);
                        listener.begins(name, String.valueOf(xml.getNamespaceURI()), line(xml));
                    }
                }
                case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA -> {
                    if (!part.isEmpty()) {
                        part.getFirst().written().append(xml.getText());
                    }
                }
                case XMLStreamReader.END_ELEMENT -> {
                    if (part.isEmpty()) {
                        listener.ends(above.pop());
                    } else {
                        XmlElement done = part.pop();
                        if (part.isEmpty()) {
                            listener.part(done);
                        }
                    }
                }
                case XMLStreamReader.ENTITY_REFERENCE ->
                    throw new UnreadableStatement(
                            line(xml), "the file refers to something outside of it; it is not read.");
                default -> {}
            }
        }
    }

    private static Map<String, String> attributes(XMLStreamReader xml) {
        Map<String, String> attributes = new HashMap<>();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            attributes.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
        }
        return attributes;
    }

    private static int line(XMLStreamReader xml) {
        return Math.max(1, xml.getLocation().getLineNumber());
    }
}
