package io.milepost.document.page;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The bytes of page operators: numbers with no more digits than paper shows, glyphs as hexadecimal codes. */
class Operators {
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private byte[] bytes = new byte[16 * 1024];
    private int length;

    byte[] bytes() {
        return Arrays.copyOf(bytes, length);
    }

    final void glyphs(char[] codes) {
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

    final Operators scale(float value) {
        return decimal(Math.round(value * 10_000), 10_000);
    }

    final Operators number(float value) {
        return decimal(Math.round(value * 100), 100);
    }

    final Operators decimal(int scaled, int scale) {
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

    final Operators raw(String text) {
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
