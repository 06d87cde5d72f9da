package io.milepost.workflow.engine;

import java.io.InputStream;
import java.io.StringWriter;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;

/**
 * A model as a picture needs it: what is drawn, its names and where it stands, by an allow-list. Expressions, delegates, forms,
 * groups and settings are nobody's business who only wants to see how far an invoice has come.
 */
final class DrawnModel {
    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final Map<String, String> PREFIXES = Map.of(
            BPMN,
            "bpmn",
            "http://www.omg.org/spec/BPMN/20100524/DI",
            "bpmndi",
            "http://www.omg.org/spec/DD/20100524/DC",
            "dc",
            "http://www.omg.org/spec/DD/20100524/DI",
            "di");

    private static final Set<String> ELEMENTS = Set.of(
            "definitions",
            "process",
            "subProcess",
            "startEvent",
            "endEvent",
            "intermediateCatchEvent",
            "intermediateThrowEvent",
            "boundaryEvent",
            "task",
            "userTask",
            "serviceTask",
            "sendTask",
            "receiveTask",
            "manualTask",
            "businessRuleTask",
            "scriptTask",
            "callActivity",
            "exclusiveGateway",
            "parallelGateway",
            "inclusiveGateway",
            "eventBasedGateway",
            "messageEventDefinition",
            "timerEventDefinition",
            "errorEventDefinition",
            "signalEventDefinition",
            "escalationEventDefinition",
            "conditionalEventDefinition",
            "terminateEventDefinition",
            "multiInstanceLoopCharacteristics",
            "sequenceFlow",
            "incoming",
            "outgoing",
            "textAnnotation",
            "text",
            "association");

    private static final Set<String> ATTRIBUTES = Set.of(
            "id",
            "name",
            "sourceRef",
            "targetRef",
            "attachedToRef",
            "cancelActivity",
            "isInterrupting",
            "isSequential",
            "default",
            "associationDirection",
            "triggeredByEvent",
            "targetNamespace");

    private static final Set<String> WITH_TEXT = Set.of("incoming", "outgoing", "text");

    private DrawnModel() {}

    static String of(InputStream model) {
        try {
            StringWriter drawing = new StringWriter();
            copy(reader(model), XMLOutputFactory.newInstance().createXMLStreamWriter(drawing));
            return drawing.toString();
        } catch (XMLStreamException broken) {
            throw new IllegalArgumentException(broken);
        }
    }

    private static XMLStreamReader reader(InputStream model) throws XMLStreamException {
        XMLInputFactory readers = XMLInputFactory.newInstance();
        readers.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        readers.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return readers.createXMLStreamReader(model);
    }

    private static void copy(XMLStreamReader from, XMLStreamWriter to) throws XMLStreamException {
        to.writeStartDocument();
        int left = 0; // how deep inside something that is left out
        boolean speaks = false;
        while (from.hasNext()) {
            switch (from.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    left += left > 0 || !isDrawn(from) ? 1 : 0;
                    speaks = left == 0 && WITH_TEXT.contains(from.getLocalName());
                    if (left == 0) {
                        begin(from, to);
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    if (left == 0) {
                        to.writeEndElement();
                    }
                    left -= left > 0 ? 1 : 0;
                    speaks = false;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (speaks) {
                        to.writeCharacters(from.getText());
                    }
                }
                default -> {}
            }
        }
        to.writeEndDocument();
    }

    private static boolean isDrawn(XMLStreamReader element) {
        String namespace = element.getNamespaceURI();
        return BPMN.equals(namespace)
                ? ELEMENTS.contains(element.getLocalName())
                : namespace != null && PREFIXES.containsKey(namespace);
    }

    private static void begin(XMLStreamReader from, XMLStreamWriter to) throws XMLStreamException {
        String namespace = from.getNamespaceURI();
        to.writeStartElement(PREFIXES.get(namespace), from.getLocalName(), namespace);
        if (from.getLocalName().equals("definitions")) {
            for (Map.Entry<String, String> prefix : PREFIXES.entrySet()) {
                to.writeNamespace(prefix.getValue(), prefix.getKey());
            }
        }
        for (int i = 0; i < from.getAttributeCount(); i++) {
            String name = from.getAttributeLocalName(i);
            boolean foreign = from.getAttributeNamespace(i) != null
                    && !from.getAttributeNamespace(i).isEmpty();
            if (!foreign && (!BPMN.equals(namespace) || ATTRIBUTES.contains(name))) {
                to.writeAttribute(name, from.getAttributeValue(i));
            }
        }
    }
}
