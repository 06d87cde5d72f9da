package io.milepost.document;

import java.util.Arrays;

/** The firm's mark: SVG, PNG or JPEG ({@code image/svg+xml}, {@code image/png}, {@code image/jpeg}), at most 12 MB. */
public record Logo(String mediaType, byte[] content) {
    @Override
    public boolean equals(Object other) {
        return other instanceof Logo logo && logo.mediaType.equals(mediaType) && Arrays.equals(logo.content, content);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(content);
    }

    @Override
    public String toString() {
        return mediaType + ", " + content.length + " bytes";
    }
}
