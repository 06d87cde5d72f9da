package io.milepost.workflow.engine.guard;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;
import org.xml.sax.ext.DefaultHandler2;

/** Reads a model with the kind of parser the engine uses, so that both see the same elements on the same lines. */
final class Xml {
    private static final int DEEPEST = 60;
    private static final int MOST = 20_000;

    /** {@code plain} is false where the file declares a document type or gives instructions to its reader. */
    record Read(Node root, boolean plain) {}

    private Xml() {}

    static Read read(byte[] content) throws SAXException {
        Tree tree = new Tree();
        try {
            SAXParserFactory parsers = SAXParserFactory.newInstance();
            parsers.setNamespaceAware(true);
            parsers.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            parsers.setFeature("http://xml.org/sax/features/external-general-entities", false);
            parsers.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            parsers.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            XMLReader reader = parsers.newSAXParser().getXMLReader();
            reader.setProperty("http://xml.org/sax/properties/lexical-handler", tree);
            reader.setContentHandler(tree);
            reader.setErrorHandler(tree);
            reader.setEntityResolver(tree);
            reader.parse(new InputSource(new ByteArrayInputStream(content)));
        } catch (ParserConfigurationException | IOException unreadable) {
            throw new SAXException(unreadable);
        }
        if (tree.root == null) {
            throw new SAXException("The file is empty.");
        }
        return new Read(tree.root, tree.plain);
    }

    /** An entity that can't be read is told as an entity, whatever the parser calls it. */
    static void tell(SAXException broken, ModelFile file, Report report) {
        if (new String(file.content(), StandardCharsets.UTF_8).contains("<!DOCTYPE")) {
            report.refuse(file.name(), PlainXml.NOT_PLAIN);
        } else if (broken instanceof SAXParseException at) {
            report.refuse(
                    file.name(),
                    at.getLineNumber(),
                    at.getColumnNumber(),
                    "The file is not well-formed XML: " + at.getMessage());
        } else {
            report.refuse(file.name(), "The file can't be read: " + broken.getMessage());
        }
    }

    private static final class Tree extends DefaultHandler2 {
        private final Deque<Node> open = new ArrayDeque<>();
        private @Nullable Node root;
        private @Nullable Locator locator;
        private boolean plain = true;
        private int elements;

        @Override
        public void setDocumentLocator(Locator here) {
            this.locator = here;
        }

        @Override
        public InputSource resolveEntity(
                @Nullable String name, @Nullable String publicId, @Nullable String baseUri, String systemId) {
            return new InputSource(new ByteArrayInputStream(new byte[0]));
        }

        @Override
        public void startDTD(String name, @Nullable String publicId, @Nullable String systemId) {
            plain = false;
        }

        @Override
        public void processingInstruction(String target, String data) {
            plain = false;
        }

        @Override
        public void startElement(String uri, String localName, String qName, Attributes given) throws SAXException {
            if (++elements > MOST || open.size() >= DEEPEST) {
                throw new SAXParseException("The model is larger or deeper than any that could be read.", locator);
            }
            Node node = new Node(
                    Namespaces.name(uri, localName),
                    open.peek(),
                    locator == null ? 0 : locator.getLineNumber(),
                    locator == null ? 0 : locator.getColumnNumber());
            for (int i = 0; i < given.getLength(); i++) {
                node.put(Namespaces.name(given.getURI(i), given.getLocalName(i)), given.getValue(i));
            }
            root = root == null ? node : root;
            open.push(node);
        }

        @Override
        public void endElement(String uri, String localName, String qName) {
            open.pop();
        }

        @Override
        public void characters(char[] characters, int start, int length) {
            Node current = open.peek();
            if (current != null) {
                current.append(characters, start, length);
            }
        }

        @Override
        public void fatalError(SAXParseException broken) throws SAXException {
            throw broken;
        }
    }
}
