package io.milepost.document;

import com.itextpdf.kernel.colors.DeviceRgb;
import com.itextpdf.kernel.font.PdfFont;
import com.itextpdf.kernel.geom.Rectangle;
import com.itextpdf.kernel.pdf.PdfPage;
import com.itextpdf.kernel.pdf.canvas.CanvasArtifact;
import com.itextpdf.kernel.pdf.canvas.PdfCanvas;
import com.itextpdf.kernel.pdf.event.AbstractPdfDocumentEvent;
import com.itextpdf.kernel.pdf.event.AbstractPdfDocumentEventHandler;
import com.itextpdf.kernel.pdf.event.PdfDocumentEvent;
import com.itextpdf.kernel.pdf.extgstate.PdfExtGState;

/** The word across every page of a draft, behind the text, so that nobody pays one by mistake. */
final class DraftWatermark extends AbstractPdfDocumentEventHandler {
    private static final DeviceRgb INK = new DeviceRgb(15, 61, 76);
    private static final float OPACITY = 0.07f;
    private static final double ANGLE = Math.toRadians(52);

    private final PdfFont font;
    private final String word;

    DraftWatermark(PdfFont font, String word) {
        this.font = font;
        this.word = word;
    }

    @Override
    protected void onAcceptedEvent(AbstractPdfDocumentEvent event) {
        if (event instanceof PdfDocumentEvent pageEvent) {
            draw(pageEvent.getPage());
        }
    }

    private void draw(PdfPage page) {
        var size = Math.min(150f, 150f * 430f / font.getWidth(word, 150f));
        var area = page.getPageSize();
        var canvas = new PdfCanvas(page.newContentStreamBefore(), page.getResources(), page.getDocument());
        canvas.openTag(new CanvasArtifact())
                .saveState()
                .setExtGState(new PdfExtGState().setFillOpacity(OPACITY))
                .setFillColor(INK)
                .beginText()
                .setFontAndSize(font, size);
        placeCentred(canvas, area, size);
        canvas.showText(word).endText().restoreState().closeTag();
    }

    private void placeCentred(PdfCanvas canvas, Rectangle page, float size) {
        var cos = (float) Math.cos(ANGLE);
        var sin = (float) Math.sin(ANGLE);
        var half = font.getWidth(word, size) / 2;
        var rise = size * 0.36f;
        var x = page.getWidth() / 2 - half * cos + rise * sin;
        var y = page.getHeight() / 2 - half * sin - rise * cos;
        canvas.setTextMatrix(cos, sin, -sin, cos, x, y);
    }
}
