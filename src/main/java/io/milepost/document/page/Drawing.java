package io.milepost.document.page;

import com.itextpdf.kernel.colors.ColorConstants;
import com.itextpdf.kernel.geom.PageSize;
import com.itextpdf.kernel.geom.Rectangle;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfReader;
import com.itextpdf.kernel.pdf.PdfWriter;
import com.itextpdf.kernel.pdf.canvas.PdfCanvas;
import com.itextpdf.kernel.pdf.xobject.PdfFormXObject;
import com.itextpdf.layout.font.FontProvider;
import com.itextpdf.layout.font.FontSet;
import com.itextpdf.styledxmlparser.resolver.resource.IResourceRetriever;
import com.itextpdf.svg.converter.SvgConverter;
import com.itextpdf.svg.processors.impl.SvgConverterProperties;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A drawing, turned into page operators once and copied into each document. */
record Drawing(byte[] pdf, float width, float height) {
    static final Drawing NONE = new Drawing(new byte[0], 0, 0);

    /** @throws IllegalArgumentException with a sentence, where the SVG has more in it than shapes */
    static Drawing of(byte[] svg) {
        SafeSvg.check(svg);
        try {
            return drawn(document -> {
                // without fonts of its own given, the converter reads all of iText's, each time; letters are refused
                // anyway
                var nothing = new SvgConverterProperties()
                        .setResourceRetriever(new Nothing())
                        .setFontProvider(new FontProvider(new FontSet()));
                var shape = SvgConverter.convertToXObject(new ByteArrayInputStream(svg), document, nothing);
                var size = new Rectangle(shape.getWidth(), shape.getHeight());
                new PdfCanvas(document.addNewPage(new PageSize(size))).addXObjectAt(shape, 0, 0);
                return size;
            });
        } catch (IOException | RuntimeException e) {
            throw new IllegalArgumentException("The SVG can't be drawn: " + e.getMessage(), e);
        }
    }

    /** White, with what {@code black} fills; in units of {@code unit} points from the upper left corner. */
    static Drawing of(int width, int height, float unit, List<java.awt.Rectangle> black) {
        try {
            return drawn(document -> {
                var size = new Rectangle(width * unit, height * unit);
                var canvas = new PdfCanvas(document.addNewPage(new PageSize(size)));
                canvas.setFillColor(ColorConstants.WHITE).rectangle(size).fill();
                canvas.concatMatrix(unit, 0, 0, -unit, 0, size.getHeight());
                canvas.setFillColor(ColorConstants.BLACK);
                black.forEach(part -> canvas.rectangle(part.x, part.y, part.width, part.height));
                canvas.fill();
                return size;
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Draw {
        Rectangle on(PdfDocument document) throws IOException;
    }

    private static Drawing drawn(Draw draw) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var document = new PdfDocument(new PdfWriter(bytes))) {
            var size = draw.on(document);
            document.close();
            return new Drawing(bytes.toByteArray(), size.getWidth(), size.getHeight());
        }
    }

    PdfFormXObject in(PdfDocument document) {
        try (var source = new PdfDocument(new PdfReader(new ByteArrayInputStream(pdf)))) {
            return source.getFirstPage().copyAsFormXObject(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fetches nothing: a drawing has all that it shows in itself. */
    private static final class Nothing implements IResourceRetriever {
        @Override
        public @Nullable InputStream getInputStreamByUrl(URL url) {
            return null;
        }

        @Override
        public byte @Nullable [] getByteArrayByUrl(URL url) {
            return null;
        }
    }
}
