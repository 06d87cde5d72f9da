package io.milepost.document.payment;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.math.BigDecimal;
import java.math.RoundingMode;
import net.codecrete.qrbill.canvas.AbstractCanvas;

/**
 * Draws a Swiss QR-bill as an SVG of shapes alone, its texts as outlines of Liberation Sans: one of the four fonts the
 * standard allows, and the same on every machine. Coordinates come in millimetres from the lower left corner.
 */
final class OutlinedDrawing extends AbstractCanvas {
    private static final double POINTS_PER_MM = 72 / 25.4;

    private final double height;
    private final StringBuilder shapes = new StringBuilder();
    private final StringBuilder head;
    private AffineTransform place = new AffineTransform();
    private Path2D path = new Path2D.Double();

    OutlinedDrawing(double widthInMm, double heightInMm) {
        this.height = heightInMm * POINTS_PER_MM;
        this.head = new StringBuilder(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%smm\" height=\"%smm\" viewBox=\"0 0 %s %s\">"
                        .formatted(
                                shorter(widthInMm),
                                shorter(heightInMm),
                                shorter(widthInMm * POINTS_PER_MM),
                                shorter(height)));
        setupFontMetrics("Liberation Sans");
        setTransformation(0, 0, 0, 1, 1);
    }

    @Override
    public void setTransformation(double right, double up, double turn, double widen, double heighten) {
        place = new AffineTransform(1, 0, 0, -1, 0, height);
        place.scale(POINTS_PER_MM, POINTS_PER_MM);
        place.translate(right, up);
        place.rotate(turn);
        place.scale(widen, heighten);
    }

    @Override
    public void putText(String text, double x, double y, int size, boolean bold) {
        var at = new AffineTransform(place);
        at.translate(x, y);
        at.scale(1 / POINTS_PER_MM, 1 / POINTS_PER_MM);
        shape(at.createTransformedShape(LiberationSans.of(bold).outline(text, size)), "fill=\"#000000\"");
    }

    @Override
    public void startPath() {
        path = new Path2D.Double();
    }

    @Override
    public void moveTo(double x, double y) {
        path.moveTo(x, y);
    }

    @Override
    public void lineTo(double x, double y) {
        path.lineTo(x, y);
    }

    @Override
    public void cubicCurveTo(double x1, double y1, double x2, double y2, double x, double y) {
        path.curveTo(x1, y1, x2, y2, x, y);
    }

    @Override
    public void addRectangle(double x, double y, double width, double rise) {
        path.moveTo(x, y);
        path.lineTo(x + width, y);
        path.lineTo(x + width, y + rise);
        path.lineTo(x, y + rise);
        path.closePath();
    }

    @Override
    public void closeSubpath() {
        path.closePath();
    }

    @Override
    public void fillPath(int colour, boolean smoothing) {
        shape(place.createTransformedShape(path), "fill=\"%s\"".formatted(written(colour)));
    }

    @Override
    public void strokePath(double width, int colour, LineStyle style, boolean smoothing) {
        var dashes = switch (style) {
            case Solid -> "";
            case Dashed -> " stroke-dasharray=\"%s\"".formatted(shorter(width * 4));
            case Dotted -> " stroke-dasharray=\"%s\"".formatted(shorter(width * 2));
        };
        shape(
                place.createTransformedShape(path),
                "fill=\"none\" stroke=\"%s\" stroke-width=\"%s\"%s".formatted(written(colour), shorter(width), dashes));
    }

    @Override
    public void close() {
        // nothing is open
    }

    String svg() {
        return head + shapes.toString() + "</svg>";
    }

    private void shape(Shape shape, String how) {
        var data = new StringBuilder();
        var c = new double[6];
        for (PathIterator it = shape.getPathIterator(null); !it.isDone(); it.next()) {
            switch (it.currentSegment(c)) {
                case PathIterator.SEG_MOVETO -> data.append('M').append(points(c, 2));
                case PathIterator.SEG_LINETO -> data.append('L').append(points(c, 2));
                case PathIterator.SEG_QUADTO -> data.append('Q').append(points(c, 4));
                case PathIterator.SEG_CUBICTO -> data.append('C').append(points(c, 6));
                default -> data.append('Z');
            }
        }
        shapes.append("<path %s d=\"%s\"/>".formatted(how, data));
    }

    private static String points(double[] c, int count) {
        var points = new StringBuilder();
        for (var i = 0; i < count; i++) {
            points.append(i == 0 ? "" : " ").append(shorter(c[i]));
        }
        return points.toString();
    }

    private static String written(int colour) {
        return "#%06x".formatted(colour & 0xffffff);
    }

    private static String shorter(double number) {
        return BigDecimal.valueOf(number)
                .setScale(3, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
