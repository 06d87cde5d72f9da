package io.milepost.workflow.engine.guard;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.xml.sax.SAXException;

/**
 * An element of a model for those who only read it. Names carry the usual prefix of their namespace, such as
 * {@code bpmn:userTask}, whatever prefix the file uses.
 */
public record Drawing(String name, Map<String, String> attributes, String text, List<Drawing> children) {
    /** What was deployed can be read; what can't be was never accepted. */
    public static Drawing read(String file, byte[] model) {
        try {
            return of(Xml.read(model).root());
        } catch (SAXException broken) {
            throw new IllegalArgumentException(file, broken);
        }
    }

    private static Drawing of(Node node) {
        return new Drawing(
                node.name(),
                Map.copyOf(node.attributes()),
                node.text(),
                node.children().stream().map(Drawing::of).toList());
    }

    /** Empty where the attribute is missing. */
    public String get(String attribute) {
        return attributes.getOrDefault(attribute, "");
    }

    public String id() {
        return get("id");
    }

    public Stream<Drawing> children(String wanted) {
        return children.stream().filter(child -> child.name.equals(wanted));
    }

    public Optional<Drawing> child(String wanted) {
        return children(wanted).findFirst();
    }

    /** This element and everything in it. */
    public Stream<Drawing> all() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(Drawing::all));
    }
}
