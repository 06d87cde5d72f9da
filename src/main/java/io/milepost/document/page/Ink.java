package io.milepost.document.page;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The operators of one page (ISO 32000-1, 8 and 9), written with two decimals and only where something changes. */
final class Ink {
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private final float paperHeight;
    private byte[] bytes = new byte[16 * 1024];
    private int length;
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
        return Arrays.copyOf(bytes, length);
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

    private void glyphs(char[] codes) {
        room(codes.length * 4 + 8);
        bytes[length++] = '<';
        for (var code : codes) {
            bytes[length++] = HEX[code >> 12 & 15];
            bytes[length++] = HEX[code >> 8 & 15];
            bytes[length++] = HEX[code >> 4 & 15];
            bytes[length++] = HEX[code & 15];
        }
        raw(">Tj\n");
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
            thousandths(rgb >> 16 & 255)
                    .thousandths(rgb >> 8 & 255)
                    .thousandths(rgb & 255)
                    .raw("rg\n");
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

    private Ink thousandths(int channel) {
        return decimal(Math.round(channel * 1000 / 255f), 1000);
    }

    private Ink scale(float value) {
        return decimal(Math.round(value * 10_000), 10_000);
    }

    private Ink number(float value) {
        return decimal(Math.round(value * 100), 100);
    }

    private Ink decimal(int scaled, int scale) {
        if (scaled < 0) {
            return raw("-").decimal(-scaled, scale);
        }
        raw(String.valueOf(scaled / scale));
        var rest = scaled % scale;
        if (rest > 0) {
            raw(".");
            for (var digit = scale / 10; rest > 0; digit /= 10) {
                raw(String.valueOf(rest / digit));
                rest %= digit;
            }
        }
        return raw(" ");
    }

    private Ink raw(String text) {
        room(text.length());
        for (var i = 0; i < text.length(); i++) {
            bytes[length++] = (byte) text.charAt(i);
        }
        return this;
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }
}
