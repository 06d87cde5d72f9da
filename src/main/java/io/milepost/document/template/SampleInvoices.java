package io.milepost.document.template;

import io.milepost.document.Annexes;
import io.milepost.document.SampleAnnexes;
import io.milepost.invoice.Buyer;
import io.milepost.invoice.FrozenInvoice;
import io.milepost.invoice.FrozenInvoice.Allowance;
import io.milepost.invoice.FrozenInvoice.Line;
import io.milepost.invoice.FrozenInvoice.Preceding;
import io.milepost.invoice.FrozenInvoice.TaxSubtotal;
import io.milepost.invoice.FrozenInvoice.Totals;
import io.milepost.invoice.InvoiceId;
import io.milepost.invoice.InvoiceKind;
import io.milepost.invoice.Issuer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Invoices of the firm to nobody, to look at a design before any client does. */
@Component
public class SampleInvoices {
    /** Which one: of a usual length, over several pages, or of another kind. */
    public enum Sample {
        INVOICE,
        LONG,
        CREDIT_NOTE,
        DEPOSIT
    }

    private static final BigDecimal RATE = new BigDecimal("19.00");
    private static final int MANY = 70;
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    private final Issuer issuer;

    SampleInvoices(Issuer issuer) {
        this.issuer = issuer;
    }

    /** {@code language} is en, de or fr. */
    public FrozenInvoice of(Sample sample, String language) {
        var words = SampleWords.in(language);
        var lines = lines(sample, words);
        List<Allowance> allowances = sample == Sample.INVOICE
                ? List.of(new Allowance("S", RATE, new BigDecimal("250.00"), words.discount()))
                : List.of();
        var net = lines.stream()
                .map(Line::net)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .subtract(allowances.stream().map(Allowance::amount).reduce(BigDecimal.ZERO, BigDecimal::add));
        var vat = net.multiply(RATE).movePointLeft(2).setScale(2, RoundingMode.HALF_UP);
        return new FrozenInvoice(
                InvoiceId.fresh(),
                kind(sample),
                "SAMPLE/M1",
                sample == Sample.CREDIT_NOTE ? "CRN-2026-00007" : "INV-2026-00042",
                DAY,
                DAY.plusDays(30),
                preceding(sample),
                DAY.minusDays(40),
                DAY.minusDays(1),
                "EUR",
                language,
                issuer.asSeller(Currency.getInstance("EUR")),
                new Buyer(
                        "SAMPLE",
                        "Musterwerke AG",
                        "Lange Straße 120",
                        "60311",
                        "Frankfurt am Main",
                        "DE",
                        "DE123456789",
                        "invoices@client.example",
                        "Dr. Anna Beispiel"),
                "SAMPLE",
                words.project(),
                "PO-4711/26",
                "KST-8100",
                words.subject(),
                words.note(),
                30,
                lines,
                allowances,
                List.of(new TaxSubtotal("S", RATE, net, vat, null)),
                new Totals(net, vat, net.add(vat)),
                null,
                null,
                new BigDecimal("0.00"),
                null,
                null,
                List.of());
    }

    /** What goes with it: for work, its hours. */
    public Annexes annexes(Sample sample, FrozenInvoice invoice) {
        var words = SampleWords.in(invoice.language());
        return kind(sample) == InvoiceKind.INVOICE
                ? SampleAnnexes.of(invoice, words.role(), words.hours())
                : SampleAnnexes.of(invoice);
    }

    private static InvoiceKind kind(Sample sample) {
        return switch (sample) {
            case CREDIT_NOTE -> InvoiceKind.CREDIT_NOTE;
            case DEPOSIT -> InvoiceKind.DEPOSIT;
            case INVOICE, LONG -> InvoiceKind.INVOICE;
        };
    }

    private static @Nullable Preceding preceding(Sample sample) {
        return sample == Sample.CREDIT_NOTE ? new Preceding("INV-2026-00042", DAY.minusDays(10), true) : null;
    }

    private static List<Line> lines(Sample sample, SampleWords words) {
        List<Line> lines = new ArrayList<>();
        if (sample == Sample.DEPOSIT) {
            lines.add(line(1, words.deposit(), "1", "C62", "15000.00"));
            return lines;
        }
        lines.add(line(1, words.milestone(), "1", "C62", "12500.00"));
        lines.add(line(2, words.hours(), "37.5", "HUR", "118.00"));
        lines.add(line(3, words.travel(), "1", "C62", "486.40"));
        while (sample == Sample.LONG && lines.size() < MANY) {
            var position = lines.size() + 1;
            lines.add(line(position, words.hours() + " (" + position + ")", "3.25", "HUR", "95.00"));
        }
        return lines;
    }

    private static Line line(int position, String text, String quantity, String unit, String price) {
        var net = new BigDecimal(quantity).multiply(new BigDecimal(price)).setScale(2, RoundingMode.HALF_UP);
        return new Line(
                position,
                text,
                new BigDecimal(quantity),
                unit,
                new BigDecimal(price),
                net,
                "S",
                RATE,
                DAY.minusDays(40),
                DAY.minusDays(1));
    }
}
