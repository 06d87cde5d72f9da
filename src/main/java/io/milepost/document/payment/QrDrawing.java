package io.milepost.document.payment;

import io.milepost.document.page.Picture;
import io.nayuki.qrcodegen.QrCode;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;

/** Draws a QR code in shapes, so that it is sharp at every size; the quiet zone of four modules is part of it. */
final class QrDrawing {
    private static final int QUIET = 4;

    private QrDrawing() {}

    static Picture of(QrCode code) {
        var side = code.size + 2 * QUIET;
        return Picture.of(side, side, dark(code));
    }

    /** Row by row, the dark modules that lie beside each other in one. */
    static List<Rectangle> dark(QrCode code) {
        var dark = new ArrayList<Rectangle>();
        for (var y = 0; y < code.size; y++) {
            var x = 0;
            while (x < code.size) {
                var from = x;
                while (x < code.size && code.getModule(x, y)) {
                    x++;
                }
                if (x > from) {
                    dark.add(new Rectangle(from + QUIET, y + QUIET, x - from, 1));
                }
                x++;
            }
        }
        return dark;
    }
}
