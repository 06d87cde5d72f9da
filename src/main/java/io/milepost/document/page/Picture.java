package io.milepost.document.page;

import java.awt.Dimension;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;

/** A picture with its natural size in points (96 pixels to the inch): PNG, JPEG or SVG, checked so that it can be printed. */
public final class Picture {
    static final String SVG = "image/svg+xml";
    private static final int MOST_BYTES = 12 * 1024 * 1024;
    private static final long MOST_PIXELS = 50_000_000L;
    private static final float POINTS_PER_PIXEL = 0.75f;

    private final String mediaType;
    private final byte[] content;
    private final float width;
    private final float height;
    private final Drawing drawing;

    private Picture(String mediaType, byte[] content, float width, float height, Drawing drawing) {
        this.mediaType = mediaType;
        this.content = content;
        this.width = width;
        this.height = height;
        this.drawing = drawing;
    }

    /** @throws IllegalArgumentException with a sentence, where it can't be printed */
    public static Picture of(String mediaType, byte[] content) {
        if (content.length > MOST_BYTES) {
            throw new IllegalArgumentException("The picture is larger than 12 MB; save it smaller.");
        }
        if (mediaType.equals(SVG)) {
            var drawing = Drawing.of(content);
            return new Picture(mediaType, content, drawing.width(), drawing.height(), drawing);
        }
        if (!mediaType.equals("image/png") && !mediaType.equals("image/jpeg")) {
            throw new IllegalArgumentException("A picture is SVG, PNG or JPEG, not " + mediaType + ".");
        }
        var size = size(mediaType, content);
        if ((long) size.width * size.height > MOST_PIXELS) {
            throw new IllegalArgumentException("The picture has more than 50 million pixels; save it smaller.");
        }
        if (mediaType.equals("image/jpeg") && Jpeg.colours(content) == 4) {
            throw new IllegalArgumentException("The JPEG is in CMYK, for printing presses; save it as RGB.");
        }
        return new Picture(
                mediaType, content, size.width * POINTS_PER_PIXEL, size.height * POINTS_PER_PIXEL, Drawing.NONE);
    }

    /** White, with the parts {@code black}; as many pixels wide and high. */
    public static Picture of(int width, int height, List<java.awt.Rectangle> black) {
        var drawing = Drawing.of(width, height, POINTS_PER_PIXEL, black);
        return new Picture(SVG, new byte[0], drawing.width(), drawing.height(), drawing);
    }

    /** A drawing made by a program, such as a payment slip. */
    public static Picture svg(String drawing) {
        return of(SVG, drawing.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static Dimension size(String mediaType, byte[] content) {
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            var readers = ImageIO.getImageReadersByMIMEType(mediaType);
            var reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return new Dimension(reader.getWidth(0), reader.getHeight(0));
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            var type = mediaType.substring("image/".length()).toUpperCase(java.util.Locale.ROOT);
            throw new IllegalArgumentException("The picture is no " + type + " that can be read.", e);
        }
    }

    Optional<Drawing> drawing() {
        return mediaType.equals(SVG) ? Optional.of(drawing) : Optional.empty();
    }

    byte[] content() {
        return content;
    }

    float width() {
        return width;
    }

    float height() {
        return height;
    }
}
