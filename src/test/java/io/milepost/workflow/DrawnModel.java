package io.milepost.workflow;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * Does to invoice-approval what somebody does in Camunda Modeler: puts a step on the way to <em>Invoice approved</em>, applies
 * a template to it, and fills in its fields. It writes what the Modeler writes, empty fields too.
 */
public final class DrawnModel {
    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    private static final String APPROVED = "Flow_Approved";

    private final Document model;

    public DrawnModel(String xml) {
        try {
            DocumentBuilderFactory readers = DocumentBuilderFactory.newInstance();
            readers.setNamespaceAware(true);
            model = readers.newDocumentBuilder().parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        } catch (Exception unreadable) {
            throw new IllegalArgumentException(unreadable);
        }
    }

    /** A gate behind all others, with the gateway it needs. {@code fields} are by label. */
    public DrawnModel gate(String id, String template, Map<String, String> fields) {
        String next = lead(id);
        apply(add("userTask", id), template, fields);
        Element gateway = add("exclusiveGateway", "Gateway_" + id);
        gateway.setAttribute("name", "Still approved?");
        gateway.setAttribute("default", "Flow_SentBack_" + id);
        flow("Flow_" + id, id, "Gateway_" + id);
        Element condition = child(flow("Flow_Approved_" + id, "Gateway_" + id, next), BPMN, "bpmn:conditionExpression");
        condition.setAttributeNS("http://www.w3.org/2001/XMLSchema-instance", "xsi:type", "bpmn:tFormalExpression");
        condition.setTextContent("${approved}");
        flow("Flow_SentBack_" + id, "Gateway_" + id, "EndEvent_InvoiceSentBack");
        return this;
    }

    /** A step between <em>Approved?</em> and whatever comes next. */
    public DrawnModel step(String id, String template, Map<String, String> fields) {
        String next = lead(id);
        apply(add("serviceTask", id), template, fields);
        flow("Flow_" + id, id, next);
        return this;
    }

    public DrawnModel apply(String id, String template, Map<String, String> fields) {
        apply(element(id), template, fields);
        return this;
    }

    public String xml() {
        try {
            StringWriter written = new StringWriter();
            TransformerFactory.newInstance()
                    .newTransformer()
                    .transform(new DOMSource(model), new StreamResult(written));
            return written.toString();
        } catch (Exception unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }

    /** Where approved invoices went until now. */
    private String lead(String to) {
        Element approved = element(APPROVED);
        String before = approved.getAttribute("targetRef");
        approved.setAttribute("targetRef", to);
        remove(element(before), "incoming", APPROVED);
        return before;
    }

    private static void remove(Element step, String kind, String flow) {
        NodeList all = step.getElementsByTagNameNS(BPMN, kind);
        for (int i = all.getLength() - 1; i >= 0; i--) {
            if (all.item(i).getTextContent().equals(flow)) {
                step.removeChild(all.item(i));
            }
        }
    }

    /** Among the steps, before what is only drawn. */
    private Element add(String type, String id) {
        Element process = element("invoice-approval");
        Element step = model.createElementNS(BPMN, "bpmn:" + type);
        step.setAttribute("id", id);
        process.insertBefore(step, first(process, BPMN, "textAnnotation"));
        return step;
    }

    private Element flow(String id, String from, String to) {
        Element flow = add("sequenceFlow", id);
        flow.setAttribute("sourceRef", from);
        flow.setAttribute("targetRef", to);
        return flow;
    }

    private Element element(String id) {
        NodeList all = model.getElementsByTagNameNS("*", "*");
        for (int i = 0; i < all.getLength(); i++) {
            if (((Element) all.item(i)).getAttribute("id").equals(id)) {
                return (Element) all.item(i);
            }
        }
        throw new IllegalArgumentException(id);
    }

    private Element child(Element parent, String namespace, String name) {
        Element added = model.createElementNS(namespace, name);
        parent.appendChild(added);
        return added;
    }

    private void apply(Element step, String name, Map<String, String> fields) {
        JsonNode template = ModelerKit.template(name);
        camunda(step, "modelerTemplate", template.path("id").asText());
        camunda(step, "modelerTemplateVersion", template.path("version").asText());
        for (JsonNode property : template.path("properties")) {
            String value = fields.getOrDefault(
                    property.path("label").asText(), property.path("value").asText());
            bind(step, property.path("binding"), value);
        }
    }

    private void bind(Element step, JsonNode binding, String value) {
        String name = binding.path("name").asText();
        switch (binding.path("type").asText()) {
            case "property" -> {
                if (name.startsWith("camunda:")) {
                    camunda(step, name.substring("camunda:".length()), value);
                } else {
                    step.setAttribute(name, value);
                }
            }
            case "camunda:property" -> {
                Element property = child(extension(step, "properties"), CAMUNDA, "camunda:property");
                property.setAttribute("name", name);
                property.setAttribute("value", value);
            }
            case "camunda:inputParameter" -> {
                Element input = child(extension(step, "inputOutput"), CAMUNDA, "camunda:inputParameter");
                input.setAttribute("name", name);
                input.setTextContent(value);
            }
            default -> throw new IllegalArgumentException("No template of ours binds " + binding);
        }
    }

    private static void camunda(Element step, String name, String value) {
        step.setAttributeNS(CAMUNDA, "camunda:" + name, value);
    }

    private Element extension(Element step, String kind) {
        Element extensions = first(step, BPMN, "extensionElements");
        if (extensions == null) {
            extensions = model.createElementNS(BPMN, "bpmn:extensionElements");
            step.insertBefore(extensions, step.getFirstChild());
        }
        Element known = first(extensions, CAMUNDA, kind);
        return known == null ? child(extensions, CAMUNDA, "camunda:" + kind) : known;
    }

    private static Element first(Element parent, String namespace, String name) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (namespace.equals(child.getNamespaceURI()) && name.equals(child.getLocalName())) {
                return (Element) child;
            }
        }
        return null;
    }
}
