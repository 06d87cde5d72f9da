package io.milepost.document.page;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Puts elements and sections into each other, and says where one is not closed or stands where it can't. */
final class MarkupTree {
    private static final int DEEPEST = 40;

    private final Faults faults;
    private final Placement placement;
    private final List<Raw> top = new ArrayList<>();
    private final Deque<Raw> open = new ArrayDeque<>();

    MarkupTree(Faults faults) {
        this.faults = faults;
        this.placement = new Placement(faults);
    }

    void text(String text, int line) {
        placement.text(enclosing(), text, line);
        add(new Raw.Text(text, line));
    }

    void check(Kind kind, int line) {
        placement.element(enclosing(), kind, line);
    }

    void open(Raw.Element element) {
        check(element.kind(), element.line());
        add(element);
        if (!Kind.VOID.contains(element.kind())) {
            push(element);
        }
    }

    void close(Kind kind, int line) {
        if (open.peek() instanceof Raw.Element element && element.kind() == kind) {
            open.pop();
            return;
        }
        var closing = "</" + kind.tag() + ">";
        if (open.peek() instanceof Raw.Section section) {
            faults.add(
                    section.line(),
                    "{{#" + section.name() + "}} is not closed with {{/" + section.name() + "}}: " + closing
                            + " comes first, in line " + line + ". A section begins and ends in the same element.");
        } else if (open.peek() instanceof Raw.Element element) {
            faults.add(
                    element.line(),
                    "<" + element.kind().tag() + "> is not closed: " + closing + " comes first, in line " + line + ".");
        } else {
            faults.add(line, closing + " closes nothing.");
        }
        unwind(kind);
    }

    void tag(MustacheTag tag) {
        switch (tag.kind()) {
            case VALUE -> {
                var kind = enclosing();
                if (kind == null || !kind.takesText()) {
                    faults.add(tag.line(), "{{" + tag.name() + "}} stands where no text can.");
                }
                add(new Raw.Value(tag.name(), tag.line()));
            }
            case SECTION, INVERTED -> {
                var inverted = tag.kind() == MustacheTag.Kind.INVERTED;
                var section = new Raw.Section(tag.name(), inverted, new ArrayList<>(), tag.line());
                add(section);
                push(section);
            }
            case END -> end(tag);
        }
    }

    private void end(MustacheTag tag) {
        if (open.peek() instanceof Raw.Section section && section.name().equals(tag.name())) {
            open.pop();
        } else if (open.peek() instanceof Raw.Section section) {
            faults.add(
                    tag.line(),
                    "{{/" + tag.name() + "}} closes, but {{#" + section.name() + "}} of line " + section.line()
                            + " is still open.");
        } else if (open.peek() instanceof Raw.Element element) {
            faults.add(
                    tag.line(),
                    "{{/" + tag.name() + "}} closes in <" + element.kind().tag() + "> of line " + element.line()
                            + ", where no such section was opened.");
        }
    }

    List<Raw> end(int line) {
        for (var left : open) {
            faults.add(
                    left.line(),
                    left instanceof Raw.Section section
                            ? "{{#" + section.name() + "}} is not closed with {{/" + section.name() + "}}."
                            : "<" + ((Raw.Element) left).kind().tag() + "> is not closed.");
        }
        return top;
    }

    /** What was left open is closed with it, so that the next lines are read as they were meant. */
    private void unwind(Kind kind) {
        if (open.stream().anyMatch(node -> is(node, kind))) {
            var last = open.pop();
            while (!is(last, kind)) {
                last = open.pop();
            }
        }
    }

    private static boolean is(Raw node, Kind kind) {
        return node instanceof Raw.Element element && element.kind() == kind;
    }

    private void push(Raw node) {
        open.push(node);
        if (open.size() == DEEPEST) {
            faults.add(node.line(), "Elements stand in each other more than " + DEEPEST + " deep; flatten them.");
        }
    }

    private void add(Raw node) {
        var parent = open.peek();
        if (parent instanceof Raw.Element element) {
            element.children().add(node);
        } else if (parent instanceof Raw.Section section) {
            section.children().add(node);
        } else {
            top.add(node);
        }
    }

    private @org.jspecify.annotations.Nullable Kind enclosing() {
        return open.stream()
                .filter(Raw.Element.class::isInstance)
                .map(node -> ((Raw.Element) node).kind())
                .findFirst()
                .orElse(null);
    }
}
