package io.milepost.document;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.namespace.NamespaceContext;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Reads an e-invoice back by its standard's names, as a receiver would: knows nothing of how it was written. */
public final class ReadEInvoice {
    private static final String UBL = "urn:oasis:names:specification:ubl:schema:xsd:";
    private static final String CII = "urn:un:unece:uncefact:data:standard:";
    private static final Map<String, String> NAMESPACES = Map.of(
            "cac", UBL + "CommonAggregateComponents-2",
            "cbc", UBL + "CommonBasicComponents-2",
            "rsm", CII + "CrossIndustryInvoice:100",
            "ram", CII + "ReusableAggregateBusinessInformationEntity:100",
            "udt", CII + "UnqualifiedDataType:100",
            "qdt", CII + "QualifiedDataType:100");
    private static final XPath XPATH = xpath();

    private final Node node;

    private ReadEInvoice(Node node) {
        this.node = node;
    }

    public static ReadEInvoice of(byte[] xml) {
        try {
            var factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            return new ReadEInvoice(factory.newDocumentBuilder()
                    .parse(new ByteArrayInputStream(xml))
                    .getDocumentElement());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** The elements at a path such as {@code cac:TaxTotal/cac:TaxSubtotal}. */
    public List<ReadEInvoice> all(String path) {
        try {
            var found = (NodeList) XPATH.evaluate(path, node, XPathConstants.NODESET);
            var all = new ArrayList<ReadEInvoice>();
            for (var i = 0; i < found.getLength(); i++) {
                all.add(new ReadEInvoice(found.item(i)));
            }
            return all;
        } catch (XPathExpressionException e) {
            throw new IllegalStateException(path, e);
        }
    }

    /** Null where there is none; there must not be two. */
    public String text(String path) {
        var found = all(path);
        if (found.size() > 1) {
            throw new IllegalStateException(found.size() + " times " + path);
        }
        return found.isEmpty() ? null : found.get(0).node.getTextContent();
    }

    public BigDecimal number(String path) {
        var text = text(path);
        return text == null ? null : new BigDecimal(text);
    }

    private static XPath xpath() {
        var xpath = XPathFactory.newDefaultInstance().newXPath();
        xpath.setNamespaceContext(new NamespaceContext() {
            @Override
            public String getNamespaceURI(String prefix) {
                return NAMESPACES.getOrDefault(prefix, XMLConstants.NULL_NS_URI);
            }

            @Override
            public String getPrefix(String uri) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Iterator<String> getPrefixes(String uri) {
                throw new UnsupportedOperationException();
            }
        });
        return xpath;
    }
}
