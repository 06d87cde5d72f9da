package io.milepost.document.page;

import com.itextpdf.kernel.geom.PageSize;
import com.itextpdf.kernel.geom.Rectangle;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfReader;
import com.itextpdf.kernel.pdf.PdfWriter;
import com.itextpdf.kernel.pdf.canvas.PdfCanvas;
import com.itextpdf.kernel.pdf.xobject.PdfFormXObject;
import com.itextpdf.styledxmlparser.resolver.resource.IResourceRetriever;
import com.itextpdf.svg.converter.SvgConverter;
import com.itextpdf.svg.processors.impl.SvgConverterProperties;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import org.jspecify.annotations.Nullable;

/** An SVG, turned into page operators once and copied into each document. */
record Drawing(byte[] pdf, float width, float height) {
    static final Drawing NONE = new Drawing(new byte[0], 0, 0);

    /** @throws IllegalArgumentException with a sentence, where the SVG has more in it than shapes */
    static Drawing of(byte[] svg) {
        SafeSvg.check(svg);
        var bytes = new ByteArrayOutputStream();
        try (var document = new PdfDocument(new PdfWriter(bytes))) {
            var nothing = new SvgConverterProperties().setResourceRetriever(new Nothing());
            var shape = SvgConverter.convertToXObject(new ByteArrayInputStream(svg), document, nothing);
            var size = new Rectangle(shape.getWidth(), shape.getHeight());
            var page = document.addNewPage(new PageSize(size));
            new PdfCanvas(page).addXObjectAt(shape, 0, 0);
            document.close();
            return new Drawing(bytes.toByteArray(), size.getWidth(), size.getHeight());
        } catch (IOException | RuntimeException e) {
            throw new IllegalArgumentException("The SVG can't be drawn: " + e.getMessage(), e);
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
