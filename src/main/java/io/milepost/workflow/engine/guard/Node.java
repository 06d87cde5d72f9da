package io.milepost.workflow.engine.guard;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An element of a model and where it stands. Names carry the prefix that is usual for their namespace, whatever prefix the
 * file uses: {@code bpmn:userTask}, {@code camunda:formKey}; attributes without a namespace have none.
 */
final class Node {
    private final String name;
    private final @Nullable Node parent;
    private final int line;
    private final int column;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<Node> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    Node(String name, @Nullable Node parent, int line, int column) {
        this.name = name;
        this.parent = parent;
        this.line = line;
        this.column = column;
        if (parent != null) {
            parent.children.add(this);
        }
    }

    void put(String attribute, String value) {
        attributes.put(attribute, value);
    }

    void append(char[] characters, int start, int length) {
        text.append(characters, start, length);
    }

    String name() {
        return name;
    }

    String localName() {
        return name.substring(name.indexOf(':') + 1);
    }

    boolean is(String wanted) {
        return name.equals(wanted);
    }

    @Nullable
    Node parent() {
        return parent;
    }

    int line() {
        return line;
    }

    int column() {
        return column;
    }

    Map<String, String> attributes() {
        return attributes;
    }

    boolean has(String attribute) {
        return attributes.containsKey(attribute);
    }

    /** Empty where the attribute is missing. */
    String get(String attribute) {
        return attributes.getOrDefault(attribute, "");
    }

    String id() {
        return get("id");
    }

    /** What people see on the diagram; the id where nothing is written there. */
    String label() {
        return get("name").isBlank() ? id() : get("name").strip().replaceAll("\\s+", " ");
    }

    /** The id of this element, or of the next one around it that has one. */
    @Nullable
    String ownId() {
        for (Node at = this; at != null; at = at.parent) {
            if (at.has("id")) {
                return at.id();
            }
        }
        return null;
    }

    String text() {
        return text.toString().strip();
    }

    List<Node> children() {
        return children;
    }

    Stream<Node> children(String wanted) {
        return children.stream().filter(child -> child.is(wanted));
    }

    Optional<Node> child(String wanted) {
        return children(wanted).findFirst();
    }

    /** This element and everything in it. */
    Stream<Node> all() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(Node::all));
    }

    Stream<Node> all(String wanted) {
        return all().filter(node -> node.is(wanted));
    }
}
