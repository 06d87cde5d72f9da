package io.milepost.document.page;

import com.itextpdf.kernel.pdf.PdfPage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Paints marks on one page, and marks with its tag what belongs together. */
final class Canvas {
    private final PdfPage page;
    private final Ink ink;
    private final Resources resources;
    private final Structure structure;
    private @Nullable Tag open;
    private boolean isOpen;

    Canvas(PdfPage page, Resources resources, Structure structure) {
        this.page = page;
        this.ink = new Ink(page.getPageSize().getHeight());
        this.resources = resources;
        this.structure = structure;
        resources.on(page);
        structure.page(page.getPdfObject());
    }

    void paint(List<Mark> marks, float y) {
        for (var mark : marks) {
            if (mark instanceof Mark.Text text) {
                belongsTo(text.tag());
                ink.text(resources.font(text), text, y + text.y());
            } else if (mark instanceof Mark.Lowered lowered) {
                paint(lowered.marks(), y + lowered.by());
            } else if (mark instanceof Mark.Fill fill) {
                belongsTo(null);
                ink.rectangle(fill, y + fill.y());
            } else if (mark instanceof Mark.Image image) {
                belongsTo(image.tag());
                var drawn = resources.picture(image.picture());
                ink.object(drawn, image, y + image.y());
            }
        }
    }

    void watermark(Watermark.Placed placed) {
        belongsTo(null);
        ink.watermark(resources.font(placed.text()), resources.faint(), placed);
    }

    /** The page is complete and leaves memory. */
    void end() {
        close();
        page.getContentStream(0).setData(ink.written());
        page.flush();
    }

    private void belongsTo(@Nullable Tag tag) {
        if (isOpen && open == tag) {
            return;
        }
        close();
        if (tag == null) {
            ink.beginOrnament();
        } else {
            ink.begin(tag.role, structure.content(tag));
        }
        open = tag;
        isOpen = true;
    }

    private void close() {
        if (isOpen) {
            ink.end();
            isOpen = false;
        }
    }
}
