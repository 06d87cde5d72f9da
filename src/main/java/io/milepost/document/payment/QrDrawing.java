package io.milepost.document.payment;

import io.nayuki.qrcodegen.QrCode;

/** Draws a QR code as one path, so that it is sharp at every size; the quiet zone of four modules is part of it. */
final class QrDrawing {
    private static final int QUIET = 4;

    private QrDrawing() {}

    static String of(QrCode code) {
        var path = new StringBuilder();
        for (var y = 0; y < code.size; y++) {
            var x = 0;
            while (x < code.size) {
                var from = x;
                while (x < code.size && code.getModule(x, y)) {
                    x++;
                }
                if (x > from) {
                    path.append("M%d,%dh%dv1h-%dz".formatted(from + QUIET, y + QUIET, x - from, x - from));
                }
                x++;
            }
        }
        var side = code.size + 2 * QUIET;
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" width="%d" height="%d">\
                <rect width="%d" height="%d" fill="#ffffff"/><path d="%s" fill="#000000"/></svg>""".formatted(side, side, side, side, side, side, path);
    }
}
