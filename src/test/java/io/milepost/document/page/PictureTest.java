package io.milepost.document.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PictureTest {
    private static final String SVG = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"40\" height=\"20\">%s</svg>";

    @Test
    void aPictureHasItsNaturalSizeInPoints() throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(80, 40, BufferedImage.TYPE_INT_ARGB), "png", bytes);

        assertThat(Picture.of("image/png", bytes.toByteArray()).width()).isEqualTo(60);
        assertThat(Picture.svg(SVG.formatted("<path d=\"M0 0h40v20z\" fill=\"#0f3d4c\"/>"))
                        .height())
                .isEqualTo(15);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<image href=\"http://127.0.0.1:1/x.png\"/>|has a <image>",
                "<script>alert(1)</script>|has a <script>",
                "<style>@import url(http://127.0.0.1:1/x.css);</style>|has a <style>",
                "<foreignObject/>|has a <foreignObject>",
                "<use href=\"http://127.0.0.1:1/x.svg#a\"/>|has a <use>",
                "<text>x</text>|Turn texts into outlines",
                "<path d=\"M0 0h1\" style=\"fill: url(http://127.0.0.1:1/x)\"/>|points elsewhere or reacts",
                "<path d=\"M0 0h1\" style=\"fill: \\75rl(x)\"/>|points elsewhere or reacts",
                "<path d=\"M0 0h1\" onclick=\"x\"/>|points elsewhere or reacts",
                "<linearGradient href=\"file:///etc/passwd\"/>|points elsewhere or reacts",
                "<path d=\"M0 0h1\"|is no XML that can be read",
            })
    void anSvgWithMoreThanShapesIsRefused(String inside, String sentence) {
        assertThatThrownBy(() -> Picture.svg(SVG.formatted(inside)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(sentence);
    }

    @Test
    void anSvgWithEntitiesIsRefusedBeforeTheyMultiply() {
        var laughs = "<!DOCTYPE svg [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">]>" + SVG.formatted("<title>&b;</title>");

        assertThatThrownBy(() -> Picture.svg(laughs)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatIsNoPictureIsSaidToBeNone() {
        assertThatThrownBy(() -> Picture.of("image/png", new byte[] {1, 2, 3}))
                .hasMessage("The picture is no PNG that can be read.");
        assertThatThrownBy(() -> Picture.of("image/gif", new byte[] {1}))
                .hasMessage("A picture is SVG, PNG or JPEG, not image/gif.");
        assertThatThrownBy(() -> Picture.of("image/png", new byte[13 * 1024 * 1024]))
                .hasMessageContaining("12 MB");
    }
}
