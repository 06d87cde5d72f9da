package io.milepost.document;

import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfReader;
import com.itextpdf.kernel.pdf.canvas.parser.PdfTextExtractor;
import io.milepost.invoice.FrozenInvoice;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The figures that stand on paper, read back as text. Each amount of the frozen content must be printed at least as often as
 * it stands there; of a firm's own design only what is to be paid is known to be printed.
 */
final class PrintedFigures {
    private static final Pattern FIGURE = Pattern.compile("-?\\d(?:[\\d.,’'\u00a0\u202f]*\\d)?");

    private PrintedFigures() {}

    /** A sentence for each that is missing. */
    static List<String> missing(byte[] pdf, FrozenInvoice invoice, boolean everyFigure) {
        String text;
        try {
            text = text(pdf);
        } catch (IOException | RuntimeException unreadable) {
            return List.of("It can't be read as a PDF.");
        }
        List<String> found = new ArrayList<>();
        if (!text.contains(String.valueOf(invoice.number()))) {
            found.add("The number %s is not printed on it.".formatted(invoice.number()));
        }
        Map<String, Integer> printed = count(text);
        expected(invoice, everyFigure).forEach((figure, times) -> {
            if (printed.getOrDefault(figure, 0) < times) {
                found.add("The amount %s is printed %s on it."
                        .formatted(figure, printed.containsKey(figure) ? "too seldom" : "nowhere"));
            }
        });
        return found;
    }

    private static Map<String, Integer> expected(FrozenInvoice invoice, boolean everyFigure) {
        Wording words = Wording.in(invoice.language());
        List<BigDecimal> amounts = new ArrayList<>(List.of(invoice.payable()));
        if (everyFigure) {
            amounts.set(0, invoice.totals().gross());
            amounts.add(invoice.totals().net());
            amounts.add(invoice.totals().vat());
            invoice.lines().forEach(line -> amounts.add(line.net()));
            invoice.taxes().forEach(tax -> amounts.addAll(List.of(tax.base(), tax.vat())));
        }
        Map<String, Integer> times = new LinkedHashMap<>();
        amounts.forEach(amount -> times.merge(plain(words.figure(amount)), 1, Integer::sum));
        return times;
    }

    private static Map<String, Integer> count(String text) {
        Map<String, Integer> times = new HashMap<>();
        var figures = FIGURE.matcher(plain(text));
        while (figures.find()) {
            times.merge(figures.group(), 1, Integer::sum);
        }
        return times;
    }

    private static String plain(String text) {
        return text.replace('−', '-').replace('\u202f', '\u00a0');
    }

    private static String text(byte[] pdf) throws IOException {
        StringBuilder text = new StringBuilder();
        try (var document = new PdfDocument(new PdfReader(new ByteArrayInputStream(pdf)))) {
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                text.append(PdfTextExtractor.getTextFromPage(document.getPage(page)))
                        .append('\n');
            }
        }
        return text.toString();
    }
}
