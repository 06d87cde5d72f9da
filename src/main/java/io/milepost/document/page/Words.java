package io.milepost.document.page;

import com.itextpdf.io.font.otf.Glyph;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The characters of a paragraph with their glyphs: white space as CSS has it, a box where no font has the character. */
final class Words {
    static final int NEW_LINE = '\n';
    private static final int BOX = 0x25a1;

    private int[] points = new int[64];
    private @Nullable Glyph[] glyphs = new Glyph[64];
    private Typeface[] faces = new Typeface[64];
    private Style[] styles = new Style[64];
    private int length;
    private boolean space = true;

    void add(String text, Style style) {
        var face = style.typeface();
        for (var at = 0; at < text.length(); ) {
            var point = text.codePointAt(at);
            at += Character.charCount(point);
            if (point == '\n' && style.space == Style.Space.PRE_LINE) {
                newLine(style);
            } else if (point == ' ' || point == '\n' || point == '\t' || point == '\r') {
                if (!space) {
                    put(' ', face.glyph(' '), face, style);
                    space = true;
                }
            } else if (Characters.isVisible(point)) {
                character(point, face, style);
                space = false;
            }
        }
    }

    void newLine(Style style) {
        put(NEW_LINE, null, style.typeface(), style);
        space = true;
    }

    private void character(int point, Typeface face, Style style) {
        var glyph = face.glyph(point);
        if (glyph != null) {
            put(point, glyph, face, style);
            return;
        }
        var other = Typefaces.having(point, face);
        if (other.isPresent()) {
            put(point, other.get().glyph(point), other.get(), style);
        } else if (Character.isSpaceChar(point)) {
            put(' ', face.glyph(' '), face, style);
        } else {
            var box = Typefaces.having(BOX, face).orElseThrow();
            put(BOX, box.glyph(BOX), box, style);
        }
    }

    private void put(int point, @Nullable Glyph glyph, Typeface face, Style style) {
        if (length == points.length) {
            points = Arrays.copyOf(points, length * 2);
            glyphs = Arrays.copyOf(glyphs, length * 2);
            faces = Arrays.copyOf(faces, length * 2);
            styles = Arrays.copyOf(styles, length * 2);
        }
        points[length] = point;
        glyphs[length] = glyph;
        faces[length] = face;
        styles[length++] = style;
    }

    int length() {
        return length;
    }

    int point(int at) {
        return points[at];
    }

    char code(int at) {
        var glyph = glyphs[at];
        return glyph == null ? 0 : (char) glyph.getCode();
    }

    Typeface face(int at) {
        return faces[at];
    }

    Style style(int at) {
        return styles[at];
    }

    float width(int at) {
        var glyph = glyphs[at];
        return glyph == null ? 0 : glyph.getWidth() * styles[at].size / 1000 + styles[at].letterSpacing;
    }

    boolean isBlank() {
        for (var at = 0; at < length; at++) {
            if (points[at] != ' ') {
                return false;
            }
        }
        return true;
    }
}
