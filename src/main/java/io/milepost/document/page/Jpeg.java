package io.milepost.document.page;

/** What a JPEG says in its frame header (ITU-T T.81, B.2.2). */
final class Jpeg {
    private Jpeg() {}

    /** How many colour components it has: 1 grey, 3 RGB, 4 CMYK; 0 where no frame is found. */
    static int colours(byte[] content) {
        var at = 2;
        while (at + 9 < content.length && (content[at] & 0xff) == 0xff) {
            var marker = content[at + 1] & 0xff;
            var frame = marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
            if (frame) {
                return content[at + 9] & 0xff;
            }
            at += 2 + ((content[at + 2] & 0xff) << 8 | content[at + 3] & 0xff);
        }
        return 0;
    }
}
