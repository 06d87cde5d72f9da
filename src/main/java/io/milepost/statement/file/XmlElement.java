package io.milepost.statement.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A part of an XML file small enough to be held: an entry, a balance. */
record XmlElement(
        String name, int line, Map<String, String> attributes, StringBuilder written, List<XmlElement> children) {
    XmlElement(String name, int line, Map<String, String> attributes) {
        this(name, line, attributes, new StringBuilder(), new ArrayList<>());
    }

    Stream<XmlElement> all(String... path) {
        Stream<XmlElement> found = Stream.of(this);
        for (String step : path) {
            found = found.flatMap(each -> each.children.stream()).filter(child -> child.name.equals(step));
        }
        return found;
    }

    Optional<XmlElement> first(String... path) {
        return all(path).findFirst();
    }

    /** Empty where it is not there. */
    String text(String... path) {
        return first(path).map(each -> each.written.toString().strip()).orElse("");
    }

    String attribute(String attribute) {
        return attributes.getOrDefault(attribute, "");
    }

    /** The first of these that says something. */
    String textOf(List<String[]> paths) {
        return paths.stream()
                .map(this::text)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }
}
