package io.milepost.document.page;

import java.io.ByteArrayInputStream;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Lets an SVG pass that only draws shapes: no text (it needs fonts), no style sheet, no link, nothing from elsewhere. */
final class SafeSvg {
    private static final Set<String> SHAPES = Set.of(
            "svg",
            "g",
            "defs",
            "title",
            "desc",
            "metadata",
            "path",
            "rect",
            "circle",
            "ellipse",
            "line",
            "polyline",
            "polygon",
            "linearGradient",
            "radialGradient",
            "stop",
            "clipPath");
    private static final int MOST_ELEMENTS = 20_000;

    private SafeSvg() {}

    static void check(byte[] svg) {
        var factory = XMLInputFactory.newInstance();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        var count = 0;
        try {
            var reader = factory.createXMLStreamReader(new ByteArrayInputStream(svg));
            while (reader.hasNext()) {
                var event = reader.next();
                if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                    throw new IllegalArgumentException("The SVG has a document type or entities; save it without.");
                }
                if (event == XMLStreamConstants.PROCESSING_INSTRUCTION) {
                    throw new IllegalArgumentException("The SVG has a processing instruction; save it without.");
                }
                if (event == XMLStreamConstants.START_ELEMENT) {
                    if (++count > MOST_ELEMENTS) {
                        throw new IllegalArgumentException("The SVG has more than 20,000 shapes; simplify it.");
                    }
                    element(reader);
                }
            }
        } catch (XMLStreamException e) {
            throw new IllegalArgumentException("The SVG is no XML that can be read: " + e.getMessage(), e);
        }
    }

    private static void element(XMLStreamReader reader) {
        var name = reader.getLocalName();
        if (!SHAPES.contains(name)) {
            throw new IllegalArgumentException("The SVG has a <" + name
                    + ">; only shapes can be drawn. Turn texts into outlines and pictures into shapes.");
        }
        for (var i = 0; i < reader.getAttributeCount(); i++) {
            var attribute = reader.getAttributeLocalName(i);
            var value = reader.getAttributeValue(i)
                    .toLowerCase(java.util.Locale.ROOT)
                    .replaceAll("\\s", "");
            var fetches =
                    value.replace("url(#", "").contains("url(") || value.contains("\\") || value.contains("@import");
            var links = attribute.equals("href") && !value.startsWith("#");
            if (fetches || links || attribute.startsWith("on")) {
                throw new IllegalArgumentException("The SVG's attribute " + attribute
                        + " points elsewhere or reacts; a logo is complete in itself.");
            }
        }
    }
}
