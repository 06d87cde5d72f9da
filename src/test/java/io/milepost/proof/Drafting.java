package io.milepost.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.milepost.invoice.BusinessKey;
import io.milepost.invoice.CollectedWork;
import io.milepost.invoice.DraftEdit.FreeLine;
import io.milepost.invoice.DraftEdit.ItemEdit;
import io.milepost.invoice.ItemTaken;
import io.milepost.proof.Paper.Free;
import io.milepost.proof.Paper.Taken;
import io.milepost.proof.Reference.Wish;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
        Map<Entry, Taken> expected = game.reference.firstDraft(cutOff, milestone);
        CollectedWork collected = game.product.collect(key);
        assertThat(game.product.collect(key)).as("collected once more").isEqualTo(collected);
        assertThat(collected.anythingToBill()).as("anything to bill").isEqualTo(!expected.isEmpty());
        if (collected.invoice() != null) {
            Paper paper = new Paper(collected.invoice().value(), key.value(), cutOff);
            paper.taken = expected;
            paper.lines = game.reference.agreed.lines(expected, paper.free);
            game.reference.papers.add(paper);
        }
    }

    static void hold(Game game, Dice dice) {
        edit(game, dice, paper -> List.copyOf(paper.taken.keySet()), entry -> null);
    }

    static void tick(Game game, Dice dice) {
        edit(
                game,
                dice,
                game.reference::offered,
                entry -> new Taken(true, game.reference.agreed.billable(entry), false));
    }

    static void writeDown(Game game, Dice dice) {
        BigDecimal percent = BigDecimal.valueOf(dice.of(0, 33, 50, 90, 99, 110));
        edit(game, dice, game.reference::offered, entry -> {
            int decimals = entry.kind == Entry.Kind.TIME ? 0 : 2;
            BigDecimal size =
                    entry.recorded.multiply(percent).divide(new BigDecimal("100"), decimals, RoundingMode.DOWN);
            return new Taken(true, size, false);
        });
    }

    static void writeOff(Game game, Dice dice) {
        edit(
                game,
                dice,
                game.reference::offered,
                entry -> new Taken(false, game.reference.agreed.billable(entry), false));
    }

    /** Everything on one line is held. */
    static void removeLine(Game game, Dice dice) {
        game.aPaper(dice, Paper::isDraft).ifPresent(paper -> {
            List<Entry> billed = paper.taken.keySet().stream()
                    .filter(entry -> !entry.deleted && entry.kind != Entry.Kind.MILESTONE)
                    .toList();
            dice.of(billed)
                    .ifPresent(first -> save(
                            game,
                            paper,
                            billed.stream()
                                    .filter(entry -> entry.kind == first.kind
                                            && String.valueOf(entry.role).equals(String.valueOf(first.role))
                                            && String.valueOf(entry.category).equals(String.valueOf(first.category)))
                                    .map(entry -> new Wish(entry, null))
                                    .toList(),
                            null));
        });
    }

    static void freeLines(Game game, Dice dice) {
        game.aPaper(dice, Paper::isDraft).ifPresent(paper -> {
            List<Free> free = new ArrayList<>();
            for (int i = dice.between(0, 2); i > 0; i--) {
                free.add(new Free(
                        BigDecimal.valueOf(dice.of(-2_500_000, -1_000_000, 1_000_000, 333_333), 6),
                        BigDecimal.valueOf(dice.between(0, 90_000_000), 5)));
            }
            save(game, paper, List.of(), free);
        });
    }

    /** Holds what has no price, drops what was deleted, looks at what changed. */
    static void tidyUp(Game game, Paper paper) {
        List<Wish> unpriced = paper.taken.keySet().stream()
                .filter(entry ->
                        !entry.deleted && game.reference.agreed.price(entry).isEmpty())
                .map(entry -> new Wish(entry, null))
                .toList();
        save(game, paper, unpriced, null);
    }

    static void saveAsItIs(Game game, Dice dice) {
        game.aPaper(dice, Paper::isDraft).ifPresent(paper -> save(game, paper, List.of(), null));
    }

    /** What another draft holds can't be had; and nothing of the edit is kept. */
    static void takeFromAnother(Game game, Dice dice) {
        game.aPaper(dice, Paper::isDraft)
                .ifPresent(paper -> game.anEntry(
                                dice,
                                entry -> !entry.deleted
                                        && game.reference
                                                .holder(entry)
                                                .filter(other -> other != paper)
                                                .isPresent()
                                        && !entry.date.isAfter(paper.cutOff))
                        .ifPresent(entry -> {
                            Map<String, ItemEdit> edits = new TreeMap<>();
                            paper.taken.keySet().stream()
                                    .filter(own -> !own.deleted)
                                    .forEach(own -> edits.put(own.key, Product.hold()));
                            edits.put(entry.key, Product.bill(entry.recorded));
                            game.tell("  %s of %s for %s"
                                    .formatted(
                                            entry, game.reference.holder(entry).orElseThrow(), paper));
                            assertThatThrownBy(() -> game.product.save(paper, edits, null))
                                    .isInstanceOf(ItemTaken.class)
                                    .hasMessageStartingWith("Already on the draft of %s"
                                            .formatted(
                                                    game.reference.holder(entry).orElseThrow()));
                        }));
    }

    private interface Offer {
        List<Entry> on(Paper paper);
    }

    private interface Choose {
        @Nullable
        Taken of(Entry entry);
    }

    private static void edit(Game game, Dice dice, Offer offer, Choose choose) {
        game.aPaper(dice, Paper::isDraft).ifPresent(paper -> {
            List<Entry> choices =
                    offer.on(paper).stream().filter(entry -> !entry.deleted).toList();
            List<Wish> wishes = new ArrayList<>();
            for (int i = dice.between(1, 3); i > 0; i--) {
                dice.of(choices)
                        .filter(entry -> wishes.stream().noneMatch(wish -> wish.entry() == entry))
                        .ifPresent(entry -> wishes.add(new Wish(entry, choose.of(entry))));
            }
            save(game, paper, wishes, null);
        });
    }

    private static void save(Game game, Paper paper, List<Wish> wishes, @Nullable List<Free> free) {
        Map<String, ItemEdit> edits = new TreeMap<>();
        for (Wish wish : wishes) {
            Taken taken = wish.taken();
            edits.put(
                    wish.entry().key,
                    taken == null ? Product.hold() : taken.billed() ? Product.bill(taken.size()) : Product.writeOff());
        }
        game.tell("  %s: %s%s".formatted(paper, wishes, free == null ? "" : free));
        game.product.save(
                paper,
                edits,
                free == null
                        ? null
                        : free.stream()
                                .map(each -> new FreeLine(
                                        "Flat fee", each.quantity(), "C62", each.price(), null, "agreed by mail"))
                                .toList());
        game.reference.save(paper, wishes, free);
    }
}
