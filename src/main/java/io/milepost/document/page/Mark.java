package io.milepost.document.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something painted: x from the left edge of the paper, y downwards from the top of the slice it is in; points. */
sealed interface Mark {
    /** {@code y} is the baseline; {@code codes} are glyphs of the face; without a tag it is no content, only ornament. */
    record Text(@Nullable Tag tag, float x, float y, Typeface face, float size, int rgb, float spacing, char[] codes)
            implements Mark {}

    record Fill(float x, float y, float width, float height, int rgb, float radius) implements Mark {}

    record Image(@Nullable Tag tag, float x, float y, float width, float height, Picture picture) implements Mark {}

    /** Marks moved down. */
    record Lowered(float by, List<Mark> marks) implements Mark {}
}
