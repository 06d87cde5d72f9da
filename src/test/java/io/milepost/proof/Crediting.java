package io.milepost.proof;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.milepost.invoice.CreditRefused;
import io.milepost.invoice.CreditWish.LineWish;
import io.milepost.proof.Paper.Cut;
import io.milepost.proof.Paper.State;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Issued invoices are credited: all that is left of them, lines, entries of a line, hours of it, or an amount. */
final class Crediting {
    private Crediting() {}

    static void inFull(Game game, Dice dice) {
        anInvoice(game, dice).ifPresent(invoice -> {
            CreditSums sums = new CreditSums(game.reference, invoice);
            Map<Sum, BigDecimal> credits = new IdentityHashMap<>();
            List<Cut> cuts = new ArrayList<>();
            for (Sum line : invoice.lines) {
                if (sums.left(line).signum() != 0 || !sums.isTouched(line)) {
                    credits.put(line, sums.left(line));
                    cuts.addAll(sums.all(line));
                }
            }
            credit(game, dice, invoice, credits, cuts, List.of());
        });
    }

    static void lines(Game game, Dice dice) {
        aLine(game, dice, line -> true, (invoice, line, sums) -> {
            credit(
                    game,
                    dice,
                    invoice,
                    Map.of(line, sums.left(line)),
                    sums.all(line),
                    List.of(wish(game, invoice, line, null, null, List.of())));
        });
    }

    static void anEntry(Game game, Dice dice) {
        aLine(game, dice, CreditSums::isTime, (invoice, line, sums) -> {
            Entry entry = dice.of(sums.still(line)).orElseThrow().entry;
            List<Part> named = sums.still(line).stream()
                    .filter(part -> part.entry == entry)
                    .toList();
            BigDecimal minutes = named.stream().map(part -> part.billed).reduce(BigDecimal.ZERO, BigDecimal::add);
            boolean all = named.size() == sums.still(line).size();
            BigDecimal net = all ? sums.left(line) : worth(game, line, minutes);
            if (all || isPart(net, sums.left(line))) {
                credit(
                        game,
                        dice,
                        invoice,
                        Map.of(line, net),
                        all ? sums.all(line) : sums.whole(named, net),
                        List.of(wish(game, invoice, line, null, null, List.of(entry.key))));
            }
        });
    }

    static void hours(Game game, Dice dice) {
        aLine(game, dice, CreditSums::isTime, (invoice, line, sums) -> {
            int all = sums.still(line).stream()
                    .map(part -> part.billed)
                    .reduce(BigDecimal.ZERO, BigDecimal::add)
                    .intValue();
            BigDecimal minutes = BigDecimal.valueOf(dice.between(1, Math.max(1, all - 1)));
            BigDecimal net = worth(game, line, minutes);
            if (minutes.intValue() < all && isPart(net, sums.left(line))) {
                credit(
                        game,
                        dice,
                        invoice,
                        Map.of(line, net),
                        sums.last(line, minutes, net),
                        List.of(wish(game, invoice, line, null, Lines.hours(minutes), List.of())));
            }
        });
    }

    static void anAmount(Game game, Dice dice) {
        aLine(game, dice, line -> true, (invoice, line, sums) -> {
            BigDecimal percent = BigDecimal.valueOf(dice.between(1, 99)).movePointLeft(2);
            BigDecimal net = sums.left(line).multiply(percent).setScale(2, RoundingMode.UP);
            if (isPart(net, sums.left(line))) {
                credit(
                        game,
                        dice,
                        invoice,
                        Map.of(line, net),
                        sums.last(line, net),
                        List.of(wish(game, invoice, line, net, null, List.of())));
            }
        });
    }

    private interface Which {
        boolean line(Sum line);
    }

    private interface Credit {
        void of(Paper invoice, Sum line, CreditSums sums);
    }

    /** One with work on it that is not credited to the end. */
    private static void aLine(Game game, Dice dice, Which which, Credit credit) {
        anInvoice(game, dice).ifPresent(invoice -> {
            CreditSums sums = new CreditSums(game.reference, invoice);
            dice.of(invoice.lines.stream()
                            .filter(which::line)
                            .filter(line ->
                                    line.net().signum() > 0 && sums.left(line).signum() > 0)
                            .filter(line -> !sums.still(line).isEmpty())
                            .toList())
                    .ifPresent(line -> credit.of(invoice, line, sums));
        });
    }

    private static boolean isPart(BigDecimal net, BigDecimal left) {
        return net.signum() > 0 && net.compareTo(left) < 0;
    }

    private static BigDecimal worth(Game game, Sum line, BigDecimal minutes) {
        return game.reference.agreed.round(Lines.hours(minutes).multiply(line.price()));
    }

    private static LineWish wish(
            Game game,
            Paper invoice,
            Sum line,
            @Nullable BigDecimal net,
            @Nullable BigDecimal hours,
            List<String> items) {
        Part any = new CreditSums(game.reference, invoice)
                .still(line).stream()
                        .filter(part -> !CreditSums.isTime(line) || !game.reference.agreed.covers(part.entry))
                        .findFirst()
                        .orElseThrow();
        return Product.line(game.books.lineOf(invoice.id, any.portion()), net, hours, items);
    }

    /** More than is left is refused, of a rate or of all of it. */
    private static void credit(
            Game game, Dice dice, Paper invoice, Map<Sum, BigDecimal> credits, List<Cut> cuts, List<LineWish> wishes) {
        boolean reopens = !dice.oneIn(3);
        game.tell("  %s of %s: %s%s".formatted(cuts, invoice, credits.values(), reopens ? "" : ", given up"));
        CreditSums sums = new CreditSums(game.reference, invoice);
        if (credits.isEmpty() || !sums.fits(credits)) {
            assertThatThrownBy(() -> game.product.credit(invoice, reopens, wishes))
                    .isInstanceOf(CreditRefused.class);
            return;
        }
        BigDecimal net = sums.net(credits);
        BigDecimal vat = sums.vat(credits);
        String id = game.product.credit(invoice, reopens, wishes).value();
        Paper note = new Paper(id, game.books.keyOf(id), invoice.cutOff);
        note.corrects = invoice;
        note.reopens = reopens;
        note.credits = credits;
        note.cuts = cuts;
        note.net = net;
        note.vat = vat;
        note.state = State.IN_APPROVAL;
        game.reference.papers.add(note);
    }

    private static Optional<Paper> anInvoice(Game game, Dice dice) {
        return game.aPaper(
                dice,
                paper -> paper.state == State.ISSUED
                        && paper.corrects == null
                        && !isLowered(paper)
                        && CreditSums.notesOf(game.reference, paper).stream().noneMatch(Paper::isOpen));
    }

    private static boolean isLowered(Paper paper) {
        return paper.deposit
                || !paper.uses.isEmpty()
                || paper.lines.stream().anyMatch(line -> line.kind().equals("RETAINED"));
    }
}
