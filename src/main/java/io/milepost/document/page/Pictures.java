package io.milepost.document.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The pictures of one document by their names; a template can name these and fetch none. */
public record Pictures(Map<String, Picture> all) {
    public static final Pictures NONE = new Pictures(Map.of());

    public Pictures {
        all = Map.copyOf(all);
    }

    Optional<Picture> find(String name) {
        return Optional.ofNullable(all.get(name));
    }

    /** Which names a template may write; any other comes from the view, as {{name}}. */
    public record Names(List<String> known) {
        void check(List<Raw> source, int line, Faults faults) {
            var oneTag = source.size() == 1 && source.get(0) instanceof Raw.Value;
            var oneName = source.size() == 1 && source.get(0) instanceof Raw.Text text && known.contains(text.text());
            if (!oneTag && !oneName) {
                faults.add(
                        line,
                        "The src of a picture is one of " + String.join(", ", known)
                                + " or a tag that names one; nothing is fetched from anywhere.");
            }
        }
    }
}
