package io.milepost.document.annex;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.MetadataException;
import com.drew.metadata.exif.ExifIFD0Directory;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;

/** A picture of a receipt as it comes from a phone: turned the right way up, made small enough, on white, in sRGB. */
final class Photo {
    /** Of A4 at 150 dots to the inch. */
    static final int LONGEST_SIDE = 1754;

    private static final int UPRIGHT = 1;
    private static final long MOST_PIXELS = 60_000_000;
    private static final float QUALITY = 0.82f;

    private Photo() {}

    static byte[] read(byte[] file) throws IOException {
        return jpeg(upright(smaller(decoded(file)), orientation(file)));
    }

    private static BufferedImage decoded(byte[] file) throws IOException {
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new IOException("not a picture");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in);
                var longest = Math.max(reader.getWidth(0), reader.getHeight(0));
                if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
                    throw new IOException("too many pixels");
                }
                var param = reader.getDefaultReadParam();
                var every = Math.max(1, longest / (2 * LONGEST_SIDE));
                param.setSourceSubsampling(every, every, 0, 0);
                return reader.read(0, param);
            } finally {
                reader.dispose();
            }
        }
    }

    private static BufferedImage smaller(BufferedImage image) {
        var scale = Math.min(1.0, (double) LONGEST_SIDE / Math.max(image.getWidth(), image.getHeight()));
        return drawn(
                image,
                Math.max(1, (int) Math.round(image.getWidth() * scale)),
                Math.max(1, (int) Math.round(image.getHeight() * scale)),
                AffineTransform.getScaleInstance(scale, scale));
    }

    /** EXIF orientation 3, 6 and 8 are turns; the mirrored ones no camera writes. */
    private static BufferedImage upright(BufferedImage image, int orientation) {
        var width = image.getWidth();
        var height = image.getHeight();
        return switch (orientation) {
            case 3 ->
                drawn(image, width, height, AffineTransform.getQuadrantRotateInstance(2, width / 2.0, height / 2.0));
            case 6 -> drawn(image, height, width, turned(1, height, 0));
            case 8 -> drawn(image, height, width, turned(3, 0, width));
            default -> image;
        };
    }

    private static AffineTransform turned(int quarters, int right, int down) {
        var turn = AffineTransform.getTranslateInstance(right, down);
        turn.quadrantRotate(quarters);
        return turn;
    }

    private static BufferedImage drawn(BufferedImage image, int width, int height, AffineTransform how) {
        var paper = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = paper.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(image, how, null);
        pen.dispose();
        return paper;
    }

    static byte[] jpeg(BufferedImage image) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            var param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static int orientation(byte[] file) {
        try {
            var exif = ImageMetadataReader.readMetadata(new ByteArrayInputStream(file))
                    .getFirstDirectoryOfType(ExifIFD0Directory.class);
            return exif != null && exif.containsTag(ExifIFD0Directory.TAG_ORIENTATION)
                    ? exif.getInt(ExifIFD0Directory.TAG_ORIENTATION)
                    : UPRIGHT;
        } catch (ImageProcessingException | MetadataException | IOException none) {
            return UPRIGHT;
        }
    }
}
