package io.milepost.document.page;

import com.itextpdf.kernel.pdf.PdfDictionary;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A node of the structure that readers hear: ISO 32000-1, 14.7. Its kids in reading order are tags and marks on pages. */
final class Tag {
    final String role;
    final @Nullable String scope;
    final @Nullable String alt;
    final int columns;
    final List<Object> kids = new ArrayList<>(2);

    @Nullable
    PdfDictionary dictionary;

    /** A piece of a page: marked content {@code id} on page {@code page}, both from 0. */
    record Content(int page, int id) {}

    Tag(String role) {
        this(role, null, null, 1);
    }

    private Tag(String role, @Nullable String scope, @Nullable String alt, int columns) {
        this.role = role;
        this.scope = scope;
        this.alt = alt;
        this.columns = columns;
    }

    Tag child(String newRole) {
        return add(new Tag(newRole));
    }

    Tag cell(Node.Element cell, String byDefault) {
        var heads = cell.is(Kind.TH);
        var said = cell.with().scope();
        return add(new Tag(
                heads ? "TH" : "TD",
                heads ? said == null ? byDefault : said : null,
                null,
                cell.with().colspan()));
    }

    Tag figure(String text) {
        return add(new Tag("Figure", null, text, 1));
    }

    private Tag add(Tag tag) {
        kids.add(tag);
        return tag;
    }

    /** Text directly in one of these is its content; elsewhere it is a paragraph of its own. */
    boolean holdsText() {
        return switch (role) {
            case "P", "H1", "H2", "H3", "TH", "TD" -> true;
            default -> false;
        };
    }
}
