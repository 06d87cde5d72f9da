package io.milepost.document.page;

import java.nio.charset.StandardCharsets;

/** The metadata packet (ISO 16684-1): PDF/A-3a, PDF/UA-1 and, with invoice data inside, the Factur-X schema. */
final class Xmp {
    private static final String PACKET = """
            <?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"
             xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
            <pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance><pdfuaid:part>1</pdfuaid:part>
            <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%1$s</rdf:li></rdf:Alt></dc:title>
            <dc:creator><rdf:Seq><rdf:li>%2$s</rdf:li></rdf:Seq></dc:creator>
            <dc:description><rdf:Alt><rdf:li xml:lang="x-default">%3$s</rdf:li></rdf:Alt></dc:description>
            <dc:language><rdf:Bag><rdf:li>%4$s</rdf:li></rdf:Bag></dc:language><dc:format>application/pdf</dc:format>
            <xmp:CreatorTool>Milepost</xmp:CreatorTool>%5$s
            </rdf:Description>
            %6$s</rdf:RDF></x:xmpmeta>
            <?xpacket end="r"?>""";

    private static final String DATES =
            "<xmp:CreateDate>%1$sT00:00:00Z</xmp:CreateDate><xmp:ModifyDate>%1$sT00:00:00Z</xmp:ModifyDate>";

    /** ZUGFeRD 2.3 / Factur-X 1.0, 6.2.2; the namespace and the schema are those of the standard. */
    private static final String FACTUR_X = """
            <rdf:Description rdf:about="" xmlns:fx="urn:factur-x:pdfa:CrossIndustryDocument:invoice:1p0#">
            <fx:DocumentType>INVOICE</fx:DocumentType><fx:DocumentFileName>factur-x.xml</fx:DocumentFileName>
            <fx:Version>1.0</fx:Version><fx:ConformanceLevel>EN 16931</fx:ConformanceLevel>
            </rdf:Description>
            """;

    private static final String SCHEMA = """
            <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
             xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
            <pdfaExtension:schemas><rdf:Bag>%s</rdf:Bag></pdfaExtension:schemas>
            </rdf:Description>
            """;

    private Xmp() {}

    static byte[] of(About about, String title, String language) {
        var factur = about.attachments().stream().anyMatch(Attachment::isFacturX);
        var schemas = schema(
                        "PDF/UA identification schema",
                        "http://www.aiim.org/pdfua/ns/id/",
                        "pdfuaid",
                        property("part", "Integer", "internal", "Part of ISO 14289"))
                + (factur ? facturX() : "");
        return PACKET.formatted(
                        text(title),
                        text(about.author()),
                        text(about.subject()),
                        text(language),
                        about.date().map(DATES::formatted).orElse(""),
                        (factur ? FACTUR_X : "") + SCHEMA.formatted(schemas))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String facturX() {
        return schema(
                "Factur-X PDFA Extension Schema",
                "urn:factur-x:pdfa:CrossIndustryDocument:invoice:1p0#",
                "fx",
                property("DocumentFileName", "Text", "external", "name of the embedded XML invoice file")
                        + property("DocumentType", "Text", "external", "INVOICE")
                        + property("Version", "Text", "external", "The actual version of the Factur-X XML schema")
                        + property(
                                "ConformanceLevel",
                                "Text",
                                "external",
                                "The conformance level of the embedded Factur-X data"));
    }

    private static String schema(String name, String namespace, String prefix, String properties) {
        return "<rdf:li rdf:parseType=\"Resource\"><pdfaSchema:schema>" + name
                + "</pdfaSchema:schema><pdfaSchema:namespaceURI>" + namespace
                + "</pdfaSchema:namespaceURI><pdfaSchema:prefix>" + prefix
                + "</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq>" + properties
                + "</rdf:Seq></pdfaSchema:property></rdf:li>";
    }

    private static String property(String name, String type, String category, String description) {
        return "<rdf:li rdf:parseType=\"Resource\"><pdfaProperty:name>" + name
                + "</pdfaProperty:name><pdfaProperty:valueType>" + type
                + "</pdfaProperty:valueType><pdfaProperty:category>" + category
                + "</pdfaProperty:category><pdfaProperty:description>" + description
                + "</pdfaProperty:description></rdf:li>";
    }

    private static String text(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replaceAll("[\\p{Cntrl}]", " ");
    }
}
