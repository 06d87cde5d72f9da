package io.milepost.document.annex;

import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.project.ItemKey;
import io.milepost.project.Receipt;
import io.milepost.project.ReceiptType;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;

class ReceiptPicturesTest {
    @Test
    void whatIsTransparentIsOnWhitePaper() throws IOException {
        var image = new BufferedImage(40, 20, BufferedImage.TYPE_INT_ARGB);
        var seen = seen(ReceiptType.PNG, file(image, "png"));

        assertThat(seen.getWidth()).isEqualTo(40);
        assertThat(new Color(seen.getRGB(20, 10))).isEqualTo(Color.WHITE);
    }

    @Test
    void aLargePhotoIsMadeSmallEnoughForThePage() throws IOException {
        var seen = seen(ReceiptType.JPEG, file(new BufferedImage(4000, 1000, BufferedImage.TYPE_INT_RGB), "jpeg"));

        assertThat(seen.getWidth()).isEqualTo(Photo.LONGEST_SIDE);
        assertThat(seen.getHeight()).isBetween(437, 440);
    }

    @Test
    void aPhotoTakenSidewaysIsTurnedUpright() throws IOException {
        var image = new BufferedImage(80, 40, BufferedImage.TYPE_INT_RGB);
        for (var y = 0; y < 40; y++) {
            for (var x = 0; x < 80; x++) {
                image.setRGB(x, y, x < 40 ? 0xff0000 : 0x0000ff);
            }
        }
        var turned = seen(ReceiptType.JPEG, withOrientation(file(image, "jpeg"), 6));

        assertThat(turned.getWidth()).isEqualTo(40);
        assertThat(turned.getHeight()).isEqualTo(80);
        assertThat(new Color(turned.getRGB(20, 10)).getRed()).as("left is up").isGreaterThan(200);
        assertThat(new Color(turned.getRGB(20, 70)).getBlue())
                .as("right is down")
                .isGreaterThan(200);

        var back = seen(ReceiptType.JPEG, withOrientation(file(image, "jpeg"), 8));
        assertThat(new Color(back.getRGB(20, 10)).getBlue()).isGreaterThan(200);
        var over = seen(ReceiptType.JPEG, withOrientation(file(image, "jpeg"), 3));
        assertThat(new Color(over.getRGB(10, 20)).getBlue()).isGreaterThan(200);
    }

    @Test
    void aPdfIsShownPageByPage() throws IOException {
        assertThat(ReceiptPictures.of(receipt(ReceiptType.PDF, pdf(2, null))))
                .hasSize(2)
                .allSatisfy(page -> {
                    var seen = ImageIO.read(new ByteArrayInputStream(page));
                    assertThat(seen.getHeight()).isBetween(1649, 1652); // Letter at 150 dots to the inch
                });
    }

    @Test
    void whatCanNotBeDrawnIsSaidToBeSo() throws IOException {
        assertThat(ReceiptPictures.of(receipt(ReceiptType.PDF, pdf(1, "secret"))))
                .isEmpty();
        assertThat(ReceiptPictures.of(receipt(ReceiptType.PDF, pdf(ReceiptPictures.MOST_PAGES + 1, null))))
                .isEmpty();
        assertThat(ReceiptPictures.of(receipt(ReceiptType.PDF, "%PDF-1.7 broken".getBytes())))
                .isEmpty();
        assertThat(ReceiptPictures.of(receipt(ReceiptType.JPEG, new byte[] {1, 2, 3})))
                .isEmpty();
        assertThat(ReceiptPictures.of(receipt(ReceiptType.PNG, pngClaiming(50_000, 50_000))))
                .as("a few bytes that would become gigabytes")
                .isEmpty();
    }

    private static BufferedImage seen(ReceiptType type, byte[] content) throws IOException {
        var pictures = ReceiptPictures.of(receipt(type, content));
        assertThat(pictures).hasSize(1);
        return ImageIO.read(new ByteArrayInputStream(pictures.get(0)));
    }

    private static Receipt receipt(ReceiptType type, byte[] content) {
        return new Receipt(new ItemKey("expense:api:1"), "0".repeat(64), type, content);
    }

    private static byte[] file(BufferedImage image, String format) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, format, bytes);
        return bytes.toByteArray();
    }

    /** EXIF's APP1 segment with one entry, right behind the start of the image. */
    private static byte[] withOrientation(byte[] jpeg, int orientation) {
        var exif = ByteBuffer.allocate(36)
                .putShort((short) 0xffe1)
                .putShort((short) 34)
                .put(new byte[] {'E', 'x', 'i', 'f', 0, 0})
                .put(new byte[] {'M', 'M'})
                .putShort((short) 42)
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .putInt(0);
        return ByteBuffer.allocate(jpeg.length + 36)
                .put(jpeg, 0, 2)
                .put(exif.array())
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }

    private static byte[] pdf(int pages, String password) throws IOException {
        try (var pdf = new PDDocument();
                var bytes = new ByteArrayOutputStream()) {
            for (var i = 0; i < pages; i++) {
                pdf.addPage(new PDPage());
            }
            if (password != null) {
                pdf.protect(new StandardProtectionPolicy(password, password, new AccessPermission()));
            }
            pdf.save(bytes);
            return bytes.toByteArray();
        }
    }

    private static byte[] pngClaiming(int width, int height) {
        var header = ByteBuffer.allocate(17)
                .put(new byte[] {'I', 'H', 'D', 'R'})
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 2, 0, 0, 0})
                .array();
        var crc = new CRC32();
        crc.update(header);
        return ByteBuffer.allocate(8 + 4 + 17 + 4)
                .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10})
                .putInt(13)
                .put(header)
                .putInt((int) crc.getValue())
                .array();
    }
}
