package io.milepost.document.page;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The elements of HTML that a template may use; attributes beyond {@code class} and {@code style} stand with each. */
enum Kind {
    HTML("lang"),
    HEAD,
    TITLE,
    META("charset"),
    STYLE,
    BODY,
    HEADER("data-pages"),
    FOOTER("data-pages"),
    DIV,
    P,
    H1,
    H2,
    H3,
    TABLE,
    COLGROUP,
    COL,
    THEAD,
    TBODY,
    TFOOT,
    TR("data-carry", "data-when"),
    TH("scope", "colspan"),
    TD("colspan"),
    SPAN,
    STRONG,
    EM,
    BR,
    IMG("src", "alt");

    static final Set<Kind> INLINE = EnumSet.of(SPAN, STRONG, EM, BR);
    static final Set<Kind> VOID = EnumSet.of(META, COL, BR, IMG);
    private static final Set<Kind> FLOW = EnumSet.of(DIV, P, H1, H2, H3, TABLE, IMG, SPAN, STRONG, EM, BR);
    private static final Set<Kind> PHRASE = EnumSet.of(SPAN, STRONG, EM, BR);
    private static final Set<Kind> ROWS = EnumSet.of(TR);

    private final Set<String> attributes;

    Kind(String... attributes) {
        this.attributes = Set.of(attributes);
    }

    static Optional<Kind> of(String name) {
        return Arrays.stream(values()).filter(kind -> kind.tag().equals(name)).findFirst();
    }

    static String all() {
        return Arrays.stream(values()).map(Kind::tag).collect(Collectors.joining(", "));
    }

    String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    Set<String> attributes() {
        return attributes;
    }

    boolean takesText() {
        return switch (this) {
            case TITLE, BODY, HEADER, FOOTER, DIV, P, H1, H2, H3, TH, TD, SPAN, STRONG, EM -> true;
            default -> false;
        };
    }

    Set<Kind> children() {
        return switch (this) {
            case HTML -> EnumSet.of(HEAD, BODY);
            case HEAD -> EnumSet.of(TITLE, META, STYLE);
            case BODY -> EnumSet.of(HEADER, FOOTER, DIV, P, H1, H2, H3, TABLE, IMG, SPAN, STRONG, EM, BR);
            case HEADER, FOOTER, DIV, TD, TH -> FLOW;
            case P, H1, H2, H3, SPAN, STRONG, EM -> PHRASE;
            case TABLE -> EnumSet.of(COLGROUP, THEAD, TBODY, TFOOT, TR);
            case COLGROUP -> EnumSet.of(COL);
            case THEAD, TBODY, TFOOT -> ROWS;
            case TR -> EnumSet.of(TH, TD);
            default -> EnumSet.noneOf(Kind.class);
        };
    }
}
