package io.milepost.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.invoice.FrozenInvoice;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every amount on paper, read back from the tags of the PDF and parsed by the rules of its language, is the ledger's, digit
 * for digit. That the XML's are too is tested beside it.
 */
class PaperSaysWhatTheLedgerSaysGoldenTest {
    private static final int INVOICES = 1000;

    private final RenderInvoice renderInvoice = new RenderInvoice(AFrozenInvoice.ISSUER);
    private final List<Look> looks = Stream.of(Design.values())
            .map(design -> Look.of(design, Branding.PLAIN))
            .toList();

    @Test
    void everyAmountOfAThousandInvoicesIsTheLedgers() throws IOException {
        for (int seed = 0; seed < INVOICES; seed++) {
            FrozenInvoice invoice = ARandomInvoice.of(seed);
            byte[] pdf = renderInvoice.pdf(invoice, looks.get(seed % looks.size()), List.of());
            List<List<String>> rows = TaggedTables.of(pdf).stream()
                    .flatMap(List::stream)
                    .filter(cells -> !cells.isEmpty())
                    .toList();

            assertThat(lines(rows, invoice)).as("lines of invoice %d", seed).isEqualTo(linesOf(invoice));
            assertThat(taxes(rows, invoice)).as("VAT of invoice %d", seed).isEqualTo(taxesOf(invoice));
            assertThat(totals(rows, invoice))
                    .as("totals of invoice %d", seed)
                    .containsExactlyElementsOf(totalsOf(invoice));
        }
    }

    private static List<List<BigDecimal>> lines(List<List<String>> rows, FrozenInvoice invoice) {
        return rows.stream()
                .filter(cells -> cells.size() == 6 && cells.get(0).matches("\\d+"))
                .map(cells -> List.of(
                        new BigDecimal(cells.get(0)), number(cells.get(3), invoice), number(cells.get(5), invoice)))
                .toList();
    }

    private static List<List<BigDecimal>> linesOf(FrozenInvoice invoice) {
        return invoice.lines().stream()
                .map(line -> List.of(BigDecimal.valueOf(line.position()), plain(line.unitPrice()), plain(line.net())))
                .toList();
    }

    private static List<List<BigDecimal>> taxes(List<List<String>> rows, FrozenInvoice invoice) {
        return rows.stream()
                .filter(cells -> cells.size() == 3 && isFigure(cells.get(1)) && isFigure(cells.get(2)))
                .map(cells -> List.of(number(cells.get(1), invoice), number(cells.get(2), invoice)))
                .toList();
    }

    private static List<List<BigDecimal>> taxesOf(FrozenInvoice invoice) {
        return invoice.taxes().stream()
                .map(tax -> List.of(plain(tax.base()), plain(tax.vat())))
                .toList();
    }

    private static List<BigDecimal> totals(List<List<String>> rows, FrozenInvoice invoice) {
        return rows.stream()
                .filter(cells -> cells.size() == 2 && cells.get(1).endsWith("\u00a0" + invoice.currency()))
                .map(cells -> number(cells.get(1).replace("\u00a0" + invoice.currency(), ""), invoice))
                .toList();
    }

    private static List<BigDecimal> totalsOf(FrozenInvoice invoice) {
        List<BigDecimal> all = new ArrayList<>();
        if (!invoice.allowances().isEmpty()) {
            all.add(invoice.lines().stream().map(FrozenInvoice.Line::net).reduce(BigDecimal.ZERO, BigDecimal::add));
            invoice.allowances().forEach(allowance -> all.add(allowance.amount().negate()));
        }
        all.addAll(List.of(
                invoice.totals().net(), invoice.totals().vat(), invoice.totals().gross()));
        if (invoice.prepaid().signum() != 0) {
            all.add(invoice.prepaid().negate());
        }
        if (invoice.withheld() != null) {
            all.add(invoice.withheld().amount().negate());
        }
        if (invoice.payable().compareTo(invoice.totals().gross()) != 0) {
            all.add(invoice.payable());
        }
        return all.stream().map(PaperSaysWhatTheLedgerSaysGoldenTest::plain).toList();
    }

    private static boolean isFigure(String text) {
        return text.matches("[-−]?[\\d.,’'\u00a0\u202f]+");
    }

    /** By the language's own marks: 1,234.50 or 1.234,50 or 1 234,50. */
    private static BigDecimal number(String text, FrozenInvoice invoice) {
        var figure = text.replace("−", "-").replaceAll("[\\s\u00a0\u202f]", "");
        return plain(new BigDecimal(
                invoice.language().equals("en")
                        ? figure.replace(",", "")
                        : figure.replace(".", "").replace(",", ".")));
    }

    private static BigDecimal plain(BigDecimal number) {
        return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    }
}
