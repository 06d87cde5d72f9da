package io.milepost.proof;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.milepost.invoice.CreditRefused;
import io.milepost.invoice.CreditWish.LineWish;
import io.milepost.proof.Entry.Kind;
import io.milepost.proof.Paper.State;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Issued invoices are credited: as a whole, by the line, by the entry. */
final class Crediting {
    private Crediting() {}

    static void inFull(Game game, Dice dice) {
        anInvoice(game, dice).ifPresent(invoice -> {
            Map<Sum, BigDecimal> credits = new IdentityHashMap<>();
            for (Sum line : invoice.lines) {
                if (left(game, line).signum() != 0 || !isTouched(game, line)) {
                    credits.put(line, left(game, line));
                }
            }
            credit(game, dice, invoice, credits, still(invoice), List.of());
        });
    }

    static void lines(Game game, Dice dice) {
        anInvoice(game, dice).ifPresent(invoice -> {
            List<Sum> open = invoice.lines.stream()
                    .filter(line -> line.net().signum() > 0 && left(game, line).signum() > 0)
                    .filter(line -> line.entries().stream().anyMatch(invoice.taken::containsKey))
                    .toList();
            dice.of(open)
                    .ifPresent(line -> credit(
                            game,
                            dice,
                            invoice,
                            Map.of(line, left(game, line)),
                            still(invoice).stream()
                                    .filter(line.entries()::contains)
                                    .toList(),
                            List.of(Product.line(lineOf(game, invoice, line), List.of()))));
        });
    }

    static void anEntry(Game game, Dice dice) {
        anInvoice(game, dice).ifPresent(invoice -> {
            List<Sum> open = invoice.lines.stream()
                    .filter(line -> line.kind().equals("TIME"))
                    .toList();
            dice.of(open).ifPresent(line -> {
                List<Entry> staying =
                        line.entries().stream().filter(still(invoice)::contains).toList();
                dice.of(staying).ifPresent(entry -> {
                    BigDecimal left = left(game, line);
                    BigDecimal net = staying.size() == 1
                            ? left
                            : game.reference.agreed.hours(
                                    invoice.taken.get(entry).size(), line.price());
                    boolean fits = net.signum() > 0 && (staying.size() == 1 || net.compareTo(left) < 0);
                    if (fits) {
                        credit(
                                game,
                                dice,
                                invoice,
                                Map.of(line, net),
                                List.of(entry),
                                List.of(Product.line(lineOf(game, invoice, line), List.of(entry.key))));
                    }
                });
            });
        });
    }

    /** A second credit note over what the first one asks for is refused. */
    private static void credit(
            Game game,
            Dice dice,
            Paper invoice,
            Map<Sum, BigDecimal> credits,
            List<Entry> entries,
            List<LineWish> wishes) {
        boolean reopens = !dice.oneIn(3);
        game.tell("  %s of %s: %s".formatted(entries, invoice, credits.values()));
        if (credits.isEmpty() || !fits(game, invoice, credits)) {
            assertThatThrownBy(() -> game.product.credit(invoice, reopens, wishes))
                    .isInstanceOf(CreditRefused.class);
            return;
        }
        BigDecimal vat = vat(game, invoice, credits);
        String id = game.product.credit(invoice, reopens, wishes).value();
        Paper note = new Paper(id, game.books.keyOf(id), invoice.cutOff);
        note.corrects = invoice;
        note.reopens = reopens;
        note.credits = credits;
        note.credited = entries;
        note.vat = vat;
        note.state = State.IN_APPROVAL;
        game.reference.papers.add(note);
    }

    private static Optional<Paper> anInvoice(Game game, Dice dice) {
        return game.aPaper(
                dice,
                paper -> paper.state == State.ISSUED
                        && paper.corrects == null
                        && notesOf(game, paper).stream().noneMatch(Paper::isOpen));
    }

    private static List<Paper> notesOf(Game game, Paper invoice) {
        return game.reference.papers.stream()
                .filter(note -> note.corrects == invoice && note.state != State.DISCARDED)
                .toList();
    }

    private static List<Paper> notes(Game game) {
        return game.reference.papers.stream()
                .filter(note -> note.corrects != null && note.state != State.DISCARDED)
                .toList();
    }

    private static boolean isTouched(Game game, Sum line) {
        return notes(game).stream().anyMatch(note -> names(note, line));
    }

    /** Lines are told apart by being the same, not by saying the same. */
    private static boolean names(Paper note, Sum line) {
        return note.credits.keySet().stream().anyMatch(each -> each == line);
    }

    private static BigDecimal left(Game game, Sum line) {
        BigDecimal left = line.net();
        for (Paper note : notes(game)) {
            for (var credit : note.credits.entrySet()) {
                left = credit.getKey() == line ? left.subtract(credit.getValue()) : left;
            }
        }
        return left;
    }

    /** What is still billed on the invoice. */
    private static List<Entry> still(Paper invoice) {
        return invoice.taken.entrySet().stream()
                .filter(each -> each.getValue().billed())
                .map(Map.Entry::getKey)
                .toList();
    }

    private static String lineOf(Game game, Paper invoice, Sum line) {
        Entry any = line.entries().stream()
                .filter(entry -> entry.kind != Kind.TIME || line.kind().equals("TIME"))
                .filter(invoice.taken::containsKey)
                .findFirst()
                .orElseThrow();
        return game.books.lineOf(invoice.id, any.key);
    }

    /** Not more than is left at any rate, and not less than nothing together. */
    private static boolean fits(Game game, Paper invoice, Map<Sum, BigDecimal> credits) {
        BigDecimal net = BigDecimal.ZERO;
        for (var rate : byRate(credits).entrySet()) {
            BigDecimal left = leftAt(game, invoice, rate.getKey());
            BigDecimal base = rate.getValue();
            if (base.signum() != 0
                    && (base.signum() != left.signum() || base.abs().compareTo(left.abs()) > 0)) {
                return false;
            }
            net = net.add(base);
        }
        return net.add(vat(game, invoice, credits)).signum() >= 0;
    }

    /** VAT of the rate − round(rate × base still uncredited) − VAT already credited. */
    private static BigDecimal vat(Game game, Paper invoice, Map<Sum, BigDecimal> credits) {
        BigDecimal vat = BigDecimal.ZERO;
        for (var rate : byRate(credits).entrySet()) {
            BigDecimal stays = leftAt(game, invoice, rate.getKey()).subtract(rate.getValue());
            vat = vat.add(leftVatAt(game, invoice, rate.getKey())).subtract(tax(game, rate.getKey(), stays));
        }
        return vat;
    }

    private static BigDecimal leftAt(Game game, Paper invoice, BigDecimal rate) {
        return invoice.lines.stream()
                .filter(line -> line.vat().compareTo(rate) == 0)
                .map(line -> left(game, line))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** After every credit note the VAT that stays is that of what stays. */
    private static BigDecimal leftVatAt(Game game, Paper invoice, BigDecimal rate) {
        return tax(game, rate, leftAt(game, invoice, rate));
    }

    private static BigDecimal tax(Game game, BigDecimal rate, BigDecimal base) {
        return game.reference.agreed.round(base.multiply(rate).movePointLeft(2));
    }

    private static TreeMap<BigDecimal, BigDecimal> byRate(Map<Sum, BigDecimal> credits) {
        var rates = new TreeMap<BigDecimal, BigDecimal>();
        credits.forEach((line, net) -> rates.merge(line.vat(), net, BigDecimal::add));
        return rates;
    }

    static List<String> worths(Paper note) {
        List<String> worths = new ArrayList<>();
        note.credits.forEach((line, net) ->
                worths.add(new Sum(line.kind(), BigDecimal.ONE, net, net, line.vat(), List.of()).worth()));
        return worths.stream().sorted().toList();
    }
}
