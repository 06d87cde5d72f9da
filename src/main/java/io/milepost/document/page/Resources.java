package io.milepost.document.page;

import com.itextpdf.io.font.PdfEncodings;
import com.itextpdf.io.image.ImageDataFactory;
import com.itextpdf.kernel.font.PdfFont;
import com.itextpdf.kernel.font.PdfFontFactory;
import com.itextpdf.kernel.font.PdfFontFactory.EmbeddingStrategy;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfPage;
import com.itextpdf.kernel.pdf.PdfResources;
import com.itextpdf.kernel.pdf.extgstate.PdfExtGState;
import com.itextpdf.kernel.pdf.xobject.PdfFormXObject;
import com.itextpdf.kernel.pdf.xobject.PdfImageXObject;
import com.itextpdf.kernel.pdf.xobject.PdfXObject;
import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fonts and pictures of one document: each embedded once, of a font only the glyphs in use. */
final class Resources {
    private static final float FAINT = 0.07f;

    private final PdfDocument pdf;
    private final @Nullable Font[] fonts = new Font[Typefaces.count()];
    private final Map<Picture, Drawn> pictures = new IdentityHashMap<>();
    private final Map<Object, String> names = new HashMap<>();
    private @Nullable PdfExtGState faint;
    private PdfResources page = new PdfResources();

    /** A picture in the document; width and height are those of its own space. */
    record Drawn(PdfXObject object, String name, float width, float height) {}

    private record Font(PdfFont font, BitSet used) {}

    Resources(PdfDocument pdf) {
        this.pdf = pdf;
    }

    void on(PdfPage newPage) {
        page = newPage.getResources();
        names.clear();
    }

    /** The font's name on the present page. */
    String font(Mark.Text text) {
        var face = text.face();
        var font = fonts[face.number()];
        if (font == null) {
            font = new Font(
                    PdfFontFactory.createFont(
                            face.program(), PdfEncodings.IDENTITY_H, EmbeddingStrategy.FORCE_EMBEDDED),
                    new BitSet());
            fonts[face.number()] = font;
        }
        for (var code : text.codes()) {
            if (!font.used().get(code)) {
                font.used().set(code);
                font.font().convertToBytes(face.program().getGlyphByCode(code));
            }
        }
        var name = names.get(face);
        if (name == null) {
            name = page.addFont(pdf, font.font()).getValue();
            names.put(face, name);
        }
        return name;
    }

    Drawn picture(Picture picture) {
        var drawn = pictures.computeIfAbsent(picture, this::embed);
        var name = drawn.object() instanceof PdfImageXObject image
                ? page.addImage(image)
                : page.addForm((PdfFormXObject) drawn.object());
        return new Drawn(drawn.object(), name.getValue(), drawn.width(), drawn.height());
    }

    private Drawn embed(Picture picture) {
        var drawing = picture.drawing();
        if (drawing.isPresent()) {
            var form = drawing.get().in(pdf);
            return new Drawn(form, "", drawing.get().width(), drawing.get().height());
        }
        return new Drawn(new PdfImageXObject(ImageDataFactory.create(picture.content())), "", 1, 1);
    }

    /** The name of the state that paints faintly. */
    String faint() {
        if (faint == null) {
            faint = new PdfExtGState().setFillOpacity(FAINT);
            faint.makeIndirect(pdf);
        }
        return page.addExtGState(faint).getValue();
    }
}
