package io.milepost.document.page;

/** Where a line may end: after spaces, hyphens and dashes, and between Chinese and Japanese characters; Korean has spaces. */
final class LineBreaks {
    private static final String NEVER_FIRST = "、。，．：；！？）」』】〉》〕”’・ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ％";
    private static final String NEVER_LAST = "（「『【〈《〔“‘";

    private LineBreaks() {}

    /** Whether a line may end between these two. */
    static boolean between(int before, int after) {
        if (before == ' ') {
            return after != ' ';
        }
        if (before == '-' || before == 0x2010 || before == 0x2013 || before == 0x2014 || before == '/') {
            return Character.isLetter(after);
        }
        if (wide(before) || wide(after)) {
            return after != ' ' && NEVER_FIRST.indexOf(after) < 0 && NEVER_LAST.indexOf(before) < 0 && after > 0x2f;
        }
        return false;
    }

    private static boolean wide(int point) {
        return point >= 0x2e80 && point <= 0x9fff || point >= 0xff00;
    }
}
