package io.milepost.document.einvoice;

import org.jspecify.annotations.Nullable;

/** A line's text as item name (BT-153: its first line) and description (BT-154: the rest). */
record ItemText(@Nullable String name, @Nullable String description) {
    static ItemText of(@Nullable String text) {
        var said = Text.of(text);
        if (said == null) {
            return new ItemText(null, null);
        }
        var end = said.indexOf('\n');
        return end < 0
                ? new ItemText(said, null)
                : new ItemText(Text.of(said.substring(0, end)), Text.of(said.substring(end + 1)));
    }
}
