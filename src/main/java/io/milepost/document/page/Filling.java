package io.milepost.document.page;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;

/** Fills a template: sections are repeated or left out, names become texts. HTML in a text is text, as it is never read again. */
record Filling(int page, int pages, String carry) {
    static final Filling BODY = new Filling(0, 0, "");

    /** Each element and text, with the values of the sections around it. */
    void each(List<Node> nodes, Object[] contexts, BiConsumer<Node, Object[]> visitor) {
        for (var node : nodes) {
            if (node instanceof Node.Section section) {
                section(section, contexts, visitor);
            } else {
                visitor.accept(node, contexts);
            }
        }
    }

    private void section(Node.Section section, Object[] contexts, BiConsumer<Node, Object[]> visitor) {
        var value = section.name().read(contexts);
        var present = value instanceof Boolean flag
                ? flag
                : value instanceof List<?> list
                        ? !list.isEmpty()
                        : value != null && !value.toString().isEmpty();
        if (section.inverted() || value instanceof Boolean) {
            if (present != section.inverted()) {
                each(section.children(), contexts, visitor);
            }
        } else if (value instanceof List<?> list) {
            for (var element : list) {
                each(section.children(), with(contexts, element), visitor);
            }
        } else if (present && value != null) {
            each(section.children(), with(contexts, value), visitor);
        }
    }

    String text(Node node, Object[] contexts) {
        if (node instanceof Node.Text text) {
            return text.text();
        }
        if (node instanceof Node.Value value) {
            return value.name().text(contexts);
        }
        if (node instanceof Node.Given given) {
            return switch (given) {
                case PAGE -> String.valueOf(page);
                case PAGES -> String.valueOf(pages);
                case CARRY -> carry;
            };
        }
        return "";
    }

    String text(List<Node> nodes, Object[] contexts) {
        var text = new StringBuilder();
        each(nodes, contexts, (node, inside) -> text.append(text(node, inside)));
        return text.toString();
    }

    private static Object[] with(Object[] contexts, Object value) {
        var more = Arrays.copyOf(contexts, contexts.length + 1);
        more[contexts.length] = value;
        return more;
    }
}
