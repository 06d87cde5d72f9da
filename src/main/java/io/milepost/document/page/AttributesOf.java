package io.milepost.document.page;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The attributes of one element, read and checked. */
record AttributesOf(Raw.Element element, Faults faults) {
    private static final Set<String> WHEN = Set.of("continued");
    private static final Set<String> PAGES = Set.of("all", "first", "following");
    private static final Set<String> SCOPES = Set.of("col", "row");

    /** On which pages it stands. */
    String when() {
        return one("data-when", WHEN) + one("data-pages", PAGES);
    }

    List<Raw> parts(String name) {
        return element.attributes().getOrDefault(name, List.of());
    }

    List<Raw> source(Pictures.Names pictures) {
        if (element.kind() != Kind.IMG) {
            return List.of();
        }
        pictures.check(parts("src"), element.line(), faults);
        if (!element.attributes().containsKey("alt")) {
            faults.add(element.line(), "<img> needs alt=\"…\": what it shows, for those who can't see it.");
        }
        return parts("src");
    }

    @Nullable
    String scope() {
        var scope = one("scope", SCOPES);
        return scope.isEmpty() ? null : scope.equals("col") ? "Column" : "Row";
    }

    int colspan() {
        var written = element.fixed("colspan");
        if (written == null) {
            return 1;
        }
        if (!written.matches("[1-9]\\d?")) {
            faults.add(element.line(), "colspan is a number of columns such as 2, not “" + written + "”.");
            return 1;
        }
        return Integer.parseInt(written);
    }

    private String one(String attribute, Set<String> possible) {
        var value = element.fixed(attribute);
        if (value != null && !possible.contains(value)) {
            faults.add(
                    element.line(),
                    attribute + " can't be “" + value + "”; it is "
                            + possible.stream().sorted().collect(java.util.stream.Collectors.joining(" or ")) + ".");
        }
        return value == null ? "" : value;
    }

    static Set<String> classes(Raw.Element element) {
        var written = element.fixed("class");
        return written == null || written.isBlank()
                ? Set.of()
                : Set.copyOf(Arrays.asList(written.strip().split("\\s+")));
    }

    /** Whether a table has cells that head others, looking into its rows but not into tables in its cells. */
    static boolean hasHeadings(List<Raw> nodes) {
        return nodes.stream()
                .anyMatch(node -> node instanceof Raw.Element element
                        ? element.kind() == Kind.TH
                                || element.kind() != Kind.TD
                                        && element.kind() != Kind.TABLE
                                        && hasHeadings(element.children())
                        : node instanceof Raw.Section section && hasHeadings(section.children()));
    }
}
