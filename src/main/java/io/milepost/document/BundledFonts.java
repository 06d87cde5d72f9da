package io.milepost.document;

import com.itextpdf.io.font.FontProgram;
import com.itextpdf.io.font.FontProgramFactory;
import com.itextpdf.io.font.PdfEncodings;
import com.itextpdf.kernel.font.PdfFont;
import com.itextpdf.kernel.font.PdfFontFactory;
import com.itextpdf.kernel.font.PdfFontFactory.EmbeddingStrategy;
import com.itextpdf.layout.font.FontProvider;
import com.itextpdf.styledxmlparser.resolver.font.BasicFontProvider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;

/** The typeface we ship: what a page looks like must not depend on the machine that makes it. Parsed once. */
final class BundledFonts {
    static final String FAMILY = "Inter Tabular";

    private final List<FontProgram> weights =
            Stream.of("Regular", "Medium", "SemiBold").map(BundledFonts::load).toList();

    /** One per document, as iText asks; the parsed programs behind it are shared. */
    FontProvider provider() {
        var provider = new BasicFontProvider(false, false, false, FAMILY);
        weights.forEach(weight -> provider.addFont(weight, PdfEncodings.IDENTITY_H));
        return provider;
    }

    PdfFont semiBold() {
        return PdfFontFactory.createFont(weights.get(2), PdfEncodings.IDENTITY_H, EmbeddingStrategy.FORCE_EMBEDDED);
    }

    boolean hasGlyph(int codePoint) {
        return weights.stream().allMatch(weight -> weight.getGlyph(codePoint) != null);
    }

    private static FontProgram load(String weight) {
        var file = "/fonts/inter/InterTabular-" + weight + ".otf";
        try (var in = BundledFonts.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("No font " + file);
            }
            return FontProgramFactory.createFont(in.readAllBytes(), false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
