package io.milepost.document.page;

/** The operators of one page (ISO 32000-1, 8 and 9), written only where something changes. */
final class Ink extends Operators {
    private final float paperHeight;
    private int fill = 0;
    private String font = "";
    private float size;
    private float spacing;
    private boolean inText;

    Ink(float paperHeight) {
        this.paperHeight = paperHeight;
    }

    byte[] written() {
        endText();
        return bytes();
    }

    void begin(String role, int id) {
        endText();
        raw("/").raw(role).raw(" <</MCID ").raw(String.valueOf(id)).raw(">>BDC\n");
    }

    void beginOrnament() {
        endText();
        raw("/Artifact BMC\n");
    }

    void end() {
        endText();
        raw("EMC\n");
    }

    /** x from the left, baseline from the top of the paper. */
    void text(String fontName, Mark.Text text, float y) {
        if (!inText) {
            raw("BT\n");
            inText = true;
        }
        fill(text.rgb());
        font(fontName, text.size());
        spacing(text.spacing());
        raw("1 0 0 1 ").number(text.x()).number(paperHeight - y).raw("Tm");
        glyphs(text.codes());
    }

    void watermark(String fontName, String state, Watermark.Placed placed) {
        raw("q /").raw(state).raw(" gs BT\n");
        fill(placed.text().rgb());
        font(fontName, placed.text().size());
        for (var each : placed.matrix()) {
            number(each);
        }
        raw("Tm");
        glyphs(placed.text().codes());
        raw("ET Q\n");
        font = "";
        fill = 0;
    }

    void rectangle(Mark.Fill mark, float y) {
        endText();
        fill(mark.rgb());
        var bottom = paperHeight - y - mark.height();
        if (mark.radius() > 0) {
            rounded(mark.x(), bottom, mark.width(), mark.height(), mark.radius());
        } else {
            number(mark.x())
                    .number(bottom)
                    .number(mark.width())
                    .number(mark.height())
                    .raw("re");
        }
        raw(" f\n");
    }

    private void rounded(float x, float y, float width, float height, float radius) {
        var r = Math.min(radius, Math.min(width, height) / 2);
        var k = r * 0.4477f;
        number(x + r).number(y).raw("m ").number(x + width - r).number(y).raw("l ");
        curve(x + width - k, y, x + width, y + k, x + width, y + r);
        number(x + width).number(y + height - r).raw("l ");
        curve(x + width, y + height - k, x + width - k, y + height, x + width - r, y + height);
        number(x + r).number(y + height).raw("l ");
        curve(x + k, y + height, x, y + height - k, x, y + height - r);
        number(x).number(y + r).raw("l ");
        curve(x, y + k, x + k, y, x + r, y);
        raw("h");
    }

    private void curve(float... points) {
        for (var point : points) {
            number(point);
        }
        raw("c ");
    }

    void object(Resources.Drawn drawn, Mark.Image image, float y) {
        endText();
        raw("q ")
                .scale(image.width() / drawn.width())
                .raw("0 0 ")
                .scale(image.height() / drawn.height())
                .number(image.x())
                .number(paperHeight - y - image.height())
                .raw("cm /");
        raw(drawn.name()).raw(" Do Q\n");
    }

    private void fill(int rgb) {
        if (rgb != fill) {
            fill = rgb;
            channel(rgb >> 16);
            channel(rgb >> 8);
            channel(rgb);
            raw("rg\n");
        }
    }

    private void font(String name, float newSize) {
        if (!name.equals(font) || newSize != size) {
            font = name;
            size = newSize;
            raw("/").raw(name).raw(" ").number(newSize).raw("Tf\n");
        }
    }

    private void spacing(float newSpacing) {
        if (newSpacing != spacing) {
            spacing = newSpacing;
            number(newSpacing).raw("Tc\n");
        }
    }

    private void endText() {
        if (inText) {
            raw("ET\n");
            inText = false;
        }
    }

    private void channel(int bits) {
        decimal(Math.round((bits & 255) * 1000 / 255f), 1000);
    }
}
