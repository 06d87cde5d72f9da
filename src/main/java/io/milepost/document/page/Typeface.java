package io.milepost.document.page;

import com.itextpdf.io.font.FontProgram;
import com.itextpdf.io.font.FontProgramFactory;
import com.itextpdf.io.font.otf.Glyph;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** One weight of a font, parsed once and shared by all documents. Widths are thousandths of the size. */
final class Typeface {
    private static final int COMMON = 0x2200;

    private final FontProgram program;
    private final int number;
    private final @Nullable Glyph[] common = new Glyph[COMMON];
    private final float ascent;
    private final float descent;

    Typeface(String file, int number) {
        this.program = load(file);
        this.number = number;
        for (var point = 0; point < COMMON; point++) {
            common[point] = program.getGlyph(point);
        }
        var metrics = program.getFontMetrics();
        this.ascent = metrics.getTypoAscender() / 1000f;
        this.descent = metrics.getTypoDescender() / 1000f;
    }

    FontProgram program() {
        return program;
    }

    /** Its place among all faces. */
    int number() {
        return number;
    }

    @Nullable
    Glyph glyph(int point) {
        return point < COMMON ? common[point] : program.getGlyph(point);
    }

    /** Where the baseline is in a line so high, from its top. */
    float baseline(float size, float lineHeight) {
        return (lineHeight - (ascent - descent) * size) / 2 + ascent * size;
    }

    private static FontProgram load(String file) {
        try (var in = Typeface.class.getResourceAsStream("/fonts/" + file)) {
            if (in == null) {
                throw new IllegalStateException("No font " + file);
            }
            return FontProgramFactory.createFont(in.readAllBytes(), false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
