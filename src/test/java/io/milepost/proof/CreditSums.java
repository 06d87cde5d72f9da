package io.milepost.proof;

import io.milepost.proof.Entry.Kind;
import io.milepost.proof.Paper.Cut;
import io.milepost.proof.Paper.State;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What is left of an invoice by line and by rate, and what a credit takes of it. */
final class CreditSums {
    private static final BigDecimal SMALLEST = new BigDecimal("0.0001");
    private static final Comparator<Part> LAST_FIRST = Comparator.comparing((Part part) -> part.entry.date)
            .thenComparing(part -> part.entry.key)
            .reversed()
            .thenComparing(Part::portion);

    private final Reference reference;
    private final Paper invoice;

    CreditSums(Reference reference, Paper invoice) {
        this.reference = reference;
        this.invoice = invoice;
    }

    static List<Paper> notesOf(Reference reference, Paper invoice) {
        return reference.papers.stream()
                .filter(note -> note.corrects == invoice && note.state != State.DISCARDED)
                .toList();
    }

    private static List<Paper> notes(Reference reference) {
        return reference.papers.stream()
                .filter(note -> note.corrects != null && note.state != State.DISCARDED)
                .toList();
    }

    /** Lines are told apart by being the same, not by saying the same. */
    boolean isTouched(Sum line) {
        return notes(reference).stream()
                .anyMatch(note -> note.credits.keySet().stream().anyMatch(each -> each == line));
    }

    BigDecimal left(Sum line) {
        return left(reference, line);
    }

    static BigDecimal left(Reference reference, Sum line) {
        BigDecimal left = line.net();
        for (Paper note : notes(reference)) {
            for (var credit : note.credits.entrySet()) {
                left = credit.getKey() == line ? left.subtract(credit.getValue()) : left;
            }
        }
        return left;
    }

    /** What is still billed of a line, the last day first. */
    List<Part> still(Sum line) {
        return line.parts().stream()
                .filter(part -> part.bills() && invoice.parts.contains(part))
                .sorted(LAST_FIRST)
                .toList();
    }

    List<Cut> all(Sum line) {
        return whole(still(line), left(line));
    }

    List<Cut> whole(List<Part> parts, BigDecimal net) {
        return cut(parts, parts.stream().map(part -> part.billed).toList(), net);
    }

    /** The last minutes. */
    List<Cut> last(Sum line, BigDecimal minutes, BigDecimal net) {
        List<BigDecimal> sizes = new ArrayList<>();
        BigDecimal wanted = minutes;
        for (Part part : still(line)) {
            BigDecimal taken = part.billed.min(wanted);
            sizes.add(taken);
            wanted = wanted.subtract(taken);
        }
        return cut(still(line), sizes, net);
    }

    /** The last that were worth it. */
    List<Cut> last(Sum line, BigDecimal net) {
        List<BigDecimal> sizes = new ArrayList<>();
        BigDecimal wanted = net;
        for (Part part : still(line)) {
            BigDecimal taken = part.net.min(wanted);
            BigDecimal size = part.billed;
            if (taken.signum() == 0) {
                size = BigDecimal.ZERO;
            } else if (taken.compareTo(part.net) < 0) {
                size = size.multiply(taken)
                        .divide(part.net, 4, RoundingMode.HALF_UP)
                        .min(size.subtract(SMALLEST))
                        .max(SMALLEST);
            }
            sizes.add(size);
            wanted = wanted.subtract(taken);
        }
        return cut(still(line), sizes, net);
    }

    private List<Cut> cut(List<Part> parts, List<BigDecimal> sizes, BigDecimal net) {
        BigDecimal all = parts.stream().map(part -> part.net).reduce(BigDecimal.ZERO, BigDecimal::add);
        List<Part> hit = new ArrayList<>();
        List<BigDecimal> hitSizes = new ArrayList<>();
        List<BigDecimal> worths = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            BigDecimal size = sizes.get(i);
            if (size.signum() != 0 || part.billed.signum() == 0 && all.compareTo(net) == 0) {
                hit.add(part);
                hitSizes.add(size);
                worths.add(
                        part.billed.signum() == 0
                                ? part.net
                                : part.net.multiply(size).divide(part.billed, 20, RoundingMode.HALF_UP));
            }
        }
        List<BigDecimal> nets = Spread.of(net, worths);
        List<Cut> cuts = new ArrayList<>();
        for (int i = 0; i < hit.size(); i++) {
            cuts.add(new Cut(hit.get(i), hitSizes.get(i), nets.get(i)));
        }
        return cuts;
    }

    /** Not more than is left at any rate, and not less than nothing together. */
    boolean fits(Map<Sum, BigDecimal> credits) {
        for (var rate : byRate(credits).entrySet()) {
            BigDecimal left = base(rate.getKey(), leftAt(rate.getKey()));
            BigDecimal base = credited(rate.getKey(), rate.getValue());
            if (base.signum() != 0
                    && (base.signum() != left.signum() || base.abs().compareTo(left.abs()) > 0)) {
                return false;
            }
        }
        return net(credits).add(vat(credits)).signum() >= 0;
    }

    /** The lines without their share of the discount. */
    BigDecimal net(Map<Sum, BigDecimal> credits) {
        return byRate(credits).entrySet().stream()
                .map(rate -> credited(rate.getKey(), rate.getValue()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** VAT of the rate − round(rate × base still uncredited) − VAT already credited. */
    BigDecimal vat(Map<Sum, BigDecimal> credits) {
        BigDecimal vat = BigDecimal.ZERO;
        for (var rate : byRate(credits).entrySet()) {
            Lines left = leftAt(rate.getKey());
            Lines stays = left.minus(rate.getValue());
            vat = vat.add(tax(rate.getKey(), base(rate.getKey(), left)))
                    .subtract(tax(rate.getKey(), base(rate.getKey(), stays)));
        }
        return vat;
    }

    /** Lines together; {@code work} leaves out what was paid ahead or is kept back, on which no discount is given. */
    private record Lines(BigDecimal all, BigDecimal work) {
        static final Lines NONE = new Lines(BigDecimal.ZERO, BigDecimal.ZERO);

        static Lines of(Sum line, BigDecimal net) {
            boolean agreed = line.kind().equals("DEDUCTION") || line.kind().equals("RETAINED");
            return new Lines(net, agreed ? BigDecimal.ZERO : net);
        }

        Lines plus(Lines other) {
            return new Lines(all.add(other.all), work.add(other.work));
        }

        Lines minus(Lines other) {
            return new Lines(all.subtract(other.all), work.subtract(other.work));
        }
    }

    private BigDecimal credited(BigDecimal rate, Lines lines) {
        Lines left = leftAt(rate);
        return base(rate, left).subtract(base(rate, left.minus(lines)));
    }

    /** What stays of the work of a rate bears its part of the rate's discount. */
    private BigDecimal base(BigDecimal rate, Lines lines) {
        BigDecimal whole = invoice.lines.stream()
                .filter(line -> line.vat().compareTo(rate) == 0)
                .map(line -> Lines.of(line, line.net()).work())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal discount = Sum.net(invoice.allowances.stream()
                .filter(line -> line.vat().compareTo(rate) == 0)
                .toList());
        return whole.signum() == 0
                ? lines.all()
                : lines.all()
                        .add(reference.agreed.round(
                                discount.multiply(lines.work()).divide(whole, 20, RoundingMode.HALF_UP)));
    }

    private Lines leftAt(BigDecimal rate) {
        return invoice.lines.stream()
                .filter(line -> line.vat().compareTo(rate) == 0)
                .map(line -> Lines.of(line, left(line)))
                .reduce(Lines.NONE, Lines::plus);
    }

    /** After every credit note the VAT that stays is that of what stays. */
    private BigDecimal tax(BigDecimal rate, BigDecimal base) {
        return reference.agreed.round(base.multiply(rate).movePointLeft(2));
    }

    private static TreeMap<BigDecimal, Lines> byRate(Map<Sum, BigDecimal> credits) {
        var rates = new TreeMap<BigDecimal, Lines>();
        credits.forEach((line, net) -> rates.merge(line.vat(), Lines.of(line, net), Lines::plus));
        return rates;
    }

    static boolean isTime(Sum line) {
        return line.kind().equals(Kind.TIME.name());
    }

    static List<String> worths(Paper note) {
        List<String> worths = new ArrayList<>();
        note.credits.forEach((line, net) ->
                worths.add(new Sum(line.kind(), BigDecimal.ONE, net, net, line.vat(), List.of()).worth()));
        return worths.stream().sorted().toList();
    }
}
