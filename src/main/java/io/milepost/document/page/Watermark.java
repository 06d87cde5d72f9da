package io.milepost.document.page;

/** The word across every page of a draft, behind the text, so that nobody pays one by mistake. */
final class Watermark {
    private static final double ANGLE = Math.toRadians(52);
    private static final float LARGEST = 150;
    private static final float LONGEST = 430;

    private Watermark() {}

    /** A text in the standard bold face, as a matrix (a b c d e f) and its size. */
    record Placed(Mark.Text text, float[] matrix) {}

    static Placed across(String word, float width, float height) {
        var style = new Style();
        style.weight = 600;
        style.size = LARGEST;
        var words = new Words();
        words.add(word, style);
        var natural = 0f;
        var codes = new char[words.length()];
        for (var at = 0; at < codes.length; at++) {
            natural += words.width(at);
            codes[at] = words.code(at);
        }
        var size = Math.min(LARGEST, LARGEST * LONGEST / natural);
        var half = natural * size / LARGEST / 2;
        var rise = size * 0.36f;
        var cos = (float) Math.cos(ANGLE);
        var sin = (float) Math.sin(ANGLE);
        var x = width / 2 - half * cos + rise * sin;
        var y = height / 2 - half * sin - rise * cos;
        var text = new Mark.Text(null, 0, 0, style.typeface(), size, 0x0f3d4c, 0, codes);
        return new Placed(text, new float[] {cos, sin, -sin, cos, x, y});
    }
}
