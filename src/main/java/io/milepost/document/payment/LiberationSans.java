package io.milepost.document.payment;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The outlines of the font a Swiss QR-bill is set in, read once. */
final class LiberationSans {
    private static final LiberationSans REGULAR = read("Regular");
    private static final LiberationSans BOLD = read("Bold");

    private final TrueTypeFont font;
    private final CmapLookup glyphs;
    private final double unitsPerEm;

    private LiberationSans(TrueTypeFont font) throws IOException {
        this.font = font;
        this.glyphs = font.getUnicodeCmapLookup();
        this.unitsPerEm = font.getUnitsPerEm();
    }

    static LiberationSans of(boolean bold) {
        return bold ? BOLD : REGULAR;
    }

    /** On a line from 0, upwards, for a size in points. */
    synchronized Path2D outline(String text, int size) {
        var outline = new Path2D.Double();
        var pen = 0.0;
        try {
            for (var point : text.codePoints().toArray()) {
                var glyph = glyphs.getGlyphId(point);
                var drawn = font.getGlyph().getGlyph(glyph);
                if (drawn != null) {
                    outline.append(
                            drawn.getPath().getPathIterator(AffineTransform.getTranslateInstance(pen, 0)), false);
                }
                pen += font.getAdvanceWidth(glyph);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        outline.transform(AffineTransform.getScaleInstance(size / unitsPerEm, size / unitsPerEm));
        return outline;
    }

    private static LiberationSans read(String weight) {
        var file = "/fonts/liberation/LiberationSans-" + weight + ".ttf";
        try (var in = LiberationSans.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("No font " + file);
            }
            return new LiberationSans(new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
