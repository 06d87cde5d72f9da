package io.milepost.document.page;

import java.util.Optional;
import java.util.regex.Pattern;

/** An sRGB colour: 0xRRGGBB. */
record Colour(int rgb) {
    static final Colour BLACK = new Colour(0);
    private static final Pattern HEX = Pattern.compile("#([0-9a-fA-F]{6}|[0-9a-fA-F]{3})");

    static Optional<Colour> of(String written) {
        if (written.equals("white")) {
            return Optional.of(new Colour(0xffffff));
        }
        if (written.equals("black")) {
            return Optional.of(BLACK);
        }
        if (!HEX.matcher(written).matches()) {
            return Optional.empty();
        }
        var hex = written.substring(1);
        var six = hex.length() == 6 ? hex : hex.replaceAll("(.)", "$1$1");
        return Optional.of(new Colour(Integer.parseInt(six, 16)));
    }

    /** So much of this colour on white paper. */
    Colour tint(float part) {
        return new Colour((mix(rgb >> 16, part) << 16) | (mix(rgb >> 8, part) << 8) | mix(rgb, part));
    }

    private static int mix(int channel, float part) {
        return Math.round(255 - (255 - (channel & 0xff)) * part);
    }

    String css() {
        return String.format("#%06x", rgb);
    }
}
