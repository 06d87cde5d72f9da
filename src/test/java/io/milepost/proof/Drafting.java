package io.milepost.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.milepost.invoice.BusinessKey;
import io.milepost.invoice.CollectedWork;
import io.milepost.invoice.DraftEdit.FreeLine;
import io.milepost.invoice.DraftEdit.ItemEdit;
import io.milepost.invoice.DraftRefused;
import io.milepost.invoice.ItemTaken;
import io.milepost.proof.Paper.Discount;
import io.milepost.proof.Paper.Free;
import io.milepost.proof.Reference.Wish;
import io.milepost.proof.Reference.Wish.What;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Drafts are begun and edited. */
final class Drafting {
    private Drafting() {}

    static void request(Game game, Dice dice) {
        LocalDate cutOff = game.clock.today().minusDays(dice.of(0, 0, 0, 5));
        draft(game, game.product.request(cutOff), cutOff, null);
    }

    static void draft(Game game, BusinessKey key, LocalDate cutOff, @Nullable Entry milestone) {
        if (milestone == null) {
            Charging.open(game, cutOff);
        } else {
            Charging.openPeriods(game, cutOff);
        }
        Optional<Entry> deposit = milestone == null ? game.reference.openDeposit(cutOff) : Optional.empty();
        List<Part> expected = deposit.map(entry -> new ArrayList<>(List.of(game.reference.free(entry))))
                .<List<Part>>map(parts -> parts)
                .orElseGet(() -> game.reference.firstDraft(cutOff, milestone));
        begin(game, key, cutOff, expected, deposit.isPresent());
    }

    static void begin(Game game, BusinessKey key, LocalDate cutOff, List<Part> expected, boolean deposit) {
        CollectedWork collected = game.product.collect(key);
        assertThat(game.product.collect(key)).as("collected once more").isEqualTo(collected);
        assertThat(collected.anythingToBill()).as("anything to bill").isEqualTo(!expected.isEmpty());
        if (collected.invoice() != null) {
            Paper paper = new Paper(collected.invoice().value(), key.value(), cutOff);
            paper.deposit = deposit;
            game.reference.become(paper, expected, List.of());
            game.reference.papers.add(paper);
        }
    }

    static void hold(Game game, Dice dice) {
        edit(game, dice, paper -> paper.parts, Wish::hold);
    }

    static void tick(Game game, Dice dice) {
        edit(game, dice, game.reference::offered, part -> new Wish(part, What.BILL, null, false));
    }

    static void writeDown(Game game, Dice dice) {
        BigDecimal percent = BigDecimal.valueOf(dice.of(0, 33, 50, 90, 99, 110));
        boolean over = percent.intValue() % 2 == 1;
        edit(game, dice, game.reference::offered, part -> {
            int decimals = part.entry.kind == Entry.Kind.TIME ? 0 : 2;
            BigDecimal size = part.size.multiply(percent).divide(new BigDecimal("100"), decimals, RoundingMode.DOWN);
            return new Wish(part, What.BILL, size, over);
        });
    }

    static void writeOff(Game game, Dice dice) {
        edit(game, dice, game.reference::offered, part -> new Wish(part, What.WRITE_OFF, null, false));
    }

    /** Everything on one line is held. */
    static void removeLine(Game game, Dice dice) {
        game.aPaper(dice, Paper::isDraft)
                .ifPresent(paper -> dice.of(paper.lines.stream()
                                .filter(line -> !line.parts().isEmpty())
                                .toList())
                        .ifPresent(line -> save(
                                game,
                                paper,
                                line.parts().stream()
                                        .filter(part -> !part.entry.deleted)
                                        .map(Wish::hold)
                                        .toList(),
                                null)));
    }

    static void freeLines(Game game, Dice dice) {
        game.aPaper(dice, paper -> paper.isDraft() && !paper.deposit).ifPresent(paper -> {
            List<Free> free = new ArrayList<>();
            for (int i = dice.between(0, 2); i > 0; i--) {
                free.add(new Free(
                        BigDecimal.valueOf(dice.of(-2_500_000, -1_000_000, 1_000_000, 333_333), 6),
                        BigDecimal.valueOf(dice.between(0, 90_000_000), 5)));
            }
            save(game, paper, List.of(), free);
        });
    }

    static void discount(Game game, Dice dice) {
        game.aPaper(dice, paper -> paper.isDraft() && !paper.deposit).ifPresent(paper -> discount(game, dice, paper));
    }

    static void discount(Game game, Dice dice, Paper paper) {
        Discount discount = dice.of(
                null,
                new Discount(true, BigDecimal.valueOf(dice.between(1, 10_000), 2)),
                new Discount(true, new BigDecimal("3")),
                new Discount(false, dice.money(100_000)));
        game.tell("  " + discount);
        save(game, paper, List.of(), null, discount);
    }

    /** Holds what has no price, drops what was deleted, looks at what changed. */
    static void tidyUp(Game game, Paper paper) {
        List<Wish> unpriced = paper.parts.stream()
                .filter(part -> !part.entry.deleted
                        && game.reference.agreed.price(part.entry).isEmpty())
                .map(Wish::hold)
                .toList();
        save(game, paper, unpriced, null);
    }

    static void saveAsItIs(Game game, Dice dice) {
        game.aPaper(dice, Paper::isDraft).ifPresent(paper -> save(game, paper, List.of(), null));
    }

    /** The page was saved without a look at what changed at its source. */
    static void saveUnanswered(Game game, Dice dice) {
        game.aPaper(
                        dice,
                        paper -> paper.isDraft()
                                && paper.parts.stream().anyMatch(part -> part.stale || part.entry.deleted))
                .ifPresent(paper -> {
                    game.tell("  %s".formatted(paper));
                    game.product.save(paper, Map.of(), null, paper.discount);
                    game.reference.saveUnanswered(paper);
                });
    }

    /** What another draft holds can't be had; and nothing of the edit is kept. */
    static void takeFromAnother(Game game, Dice dice) {
        game.aPaper(dice, Paper::isDraft)
                .ifPresent(paper -> game.aPaper(
                                dice, other -> other != paper && other.isOpen() && !other.deposit && !paper.deposit)
                        .ifPresent(other -> dice.of(other.parts.stream()
                                        .filter(part -> !part.entry.deleted && !part.entry.date.isAfter(paper.cutOff))
                                        .toList())
                                .ifPresent(part -> {
                                    Map<String, ItemEdit> edits = new TreeMap<>();
                                    paper.parts.stream()
                                            .filter(own -> !own.entry.deleted)
                                            .forEach(own -> edits.put(own.name(), Product.hold()));
                                    edits.put(part.name(), Product.bill());
                                    game.tell("  %s of %s for %s".formatted(part, other, paper));
                                    assertThatThrownBy(() -> game.product.save(paper, edits, null, paper.discount))
                                            .isInstanceOf(ItemTaken.class)
                                            .hasMessageStartingWith("Already on the draft of " + other);
                                })));
    }

    private interface Offer {
        List<Part> on(Paper paper);
    }

    private interface Choose {
        Wish of(Part part);
    }

    private static void edit(Game game, Dice dice, Offer offer, Choose choose) {
        game.aPaper(dice, Paper::isDraft).ifPresent(paper -> {
            List<Part> choices =
                    offer.on(paper).stream().filter(part -> !part.entry.deleted).toList();
            List<Wish> wishes = new ArrayList<>();
            for (int i = dice.between(1, 3); i > 0; i--) {
                dice.of(choices)
                        .filter(part -> wishes.stream().noneMatch(wish -> wish.part() == part))
                        .ifPresent(part -> wishes.add(choose.of(part)));
            }
            save(game, paper, wishes, null);
        });
    }

    private static void save(Game game, Paper paper, List<Wish> wishes, @Nullable List<Free> free) {
        save(game, paper, wishes, free, paper.discount);
    }

    /** A change at its source is answered with every save: taken over, and what is gone is removed. */
    private static void save(
            Game game, Paper paper, List<Wish> some, @Nullable List<Free> free, @Nullable Discount discount) {
        List<Wish> wishes = new ArrayList<>(some);
        paper.parts.stream()
                .filter(part -> part.stale && !part.entry.deleted)
                .filter(part -> some.stream().noneMatch(wish -> wish.part() == part))
                .map(part -> new Wish(part, part.writtenOff ? Wish.What.WRITE_OFF : Wish.What.BILL, null, false))
                .forEach(wishes::add);
        game.tell("  %s: %s%s".formatted(paper, wishes, free == null ? "" : free));
        game.learnNames();
        wishes.stream()
                .map(Wish::part)
                .filter(Part::isFree)
                .forEach(part -> part.number = game.books.freeOf(part.entry.key));
        Map<String, ItemEdit> edits = new TreeMap<>();
        paper.parts.stream().filter(part -> part.entry.deleted).forEach(part -> edits.put(part.name(), Product.hold()));
        for (Wish wish : wishes) {
            edits.put(
                    wish.part().name(),
                    switch (wish.what()) {
                        case HOLD -> Product.hold();
                        case WRITE_OFF -> Product.writeOff();
                        case BILL -> wish.billed() == null ? Product.bill() : Product.bill(wish.billed(), wish.over());
                    });
        }
        List<FreeLine> lines = free == null
                ? null
                : free.stream()
                        .map(each ->
                                new FreeLine("Flat fee", each.quantity(), "C62", each.price(), null, "agreed by mail"))
                        .toList();
        if (game.reference.laid(paper, wishes.stream().map(Wish::copy).toList()).refused()) {
            assertThatThrownBy(() -> game.product.save(paper, edits, lines, discount))
                    .isInstanceOf(DraftRefused.class);
            return;
        }
        game.product.save(paper, edits, lines, discount);
        paper.discount = discount;
        game.reference.save(paper, wishes, free);
    }
}
