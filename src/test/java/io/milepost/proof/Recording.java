package io.milepost.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.project.AgreeRateCard;
import io.milepost.project.DeleteRecord;
import io.milepost.project.ExpenseDetails;
import io.milepost.project.ImportResult;
import io.milepost.project.ItemKey;
import io.milepost.project.Rate;
import io.milepost.project.RateCard;
import io.milepost.project.RecordLocked;
import io.milepost.project.TimeEntryDetails;
import io.milepost.proof.Entry.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.assertj.core.api.Assertions;

/** Work is recorded, changed and deleted at its source, and prices change. */
final class Recording {
    private Recording() {}

    static void time(Game game, Dice dice) {
        Entry entry = new Entry("time:test:" + game.next(), Kind.TIME, day(game, dice), BigDecimal.ZERO);
        worked(entry, dice);
        game.reference.entries.put(entry.key, entry);
        assertThat(send(game, entry).created()).isEqualTo(1);
    }

    static void expense(Game game, Dice dice) {
        Entry entry = new Entry("expense:test:" + game.next(), Kind.EXPENSE, day(game, dice), BigDecimal.ZERO);
        spent(entry, dice);
        game.reference.entries.put(entry.key, entry);
        assertThat(send(game, entry).created()).isEqualTo(1);
    }

    static void editTime(Game game, Dice dice) {
        game.anEntry(dice, entry -> entry.kind == Kind.TIME && !entry.deleted)
                .ifPresent(entry -> edit(game, dice, entry));
    }

    static void editExpense(Game game, Dice dice) {
        game.anEntry(dice, entry -> entry.kind == Kind.EXPENSE && !entry.deleted)
                .ifPresent(entry -> edit(game, dice, entry));
    }

    /** What is on an invoice stays as it was billed. */
    private static void edit(Game game, Dice dice, Entry entry) {
        if (game.reference.isSettled(entry)) {
            Entry changed = new Entry(entry.key, entry.kind, entry.date, entry.recorded.add(BigDecimal.ONE));
            changed.role = "Engineer";
            changed.category = "Travel";
            changed.currency = "EUR";
            assertThat(send(game, changed).locked()).containsExactly(entry.key);
            return;
        }
        BigDecimal before = entry.recorded;
        if (entry.kind == Kind.TIME) {
            worked(entry, dice);
        } else {
            spent(entry, dice);
        }
        if (entry.recorded.compareTo(before) == 0) {
            entry.recorded = entry.recorded.add(BigDecimal.ONE);
        }
        game.tell("  %s is %s now".formatted(entry, entry.recorded));
        assertThat(send(game, entry).updated()).isEqualTo(1);
        game.reference.changed(entry);
    }

    static void delete(Game game, Dice dice) {
        game.anEntry(dice, entry -> entry.kind.compareTo(Kind.TIME) >= 0 && !entry.deleted)
                .ifPresent(entry -> {
                    game.tell("  %s".formatted(entry));
                    if (game.reference.isSettled(entry)) {
                        Assertions.assertThatThrownBy(() -> delete(game, entry)).isInstanceOf(RecordLocked.class);
                        return;
                    }
                    delete(game, entry);
                    entry.deleted = true;
                    game.reference.gone(entry);
                });
    }

    private static void delete(Game game, Entry entry) {
        var delete = game.product.get(DeleteRecord.class);
        if (entry.kind == Kind.TIME) {
            delete.timeEntry(new ItemKey(entry.key), any -> true);
        } else {
            delete.expense(new ItemKey(entry.key), any -> true);
        }
    }

    /** The source sends a deleted record once more, under the same id. */
    static void again(Game game, Dice dice) {
        game.anEntry(dice, entry -> entry.kind.compareTo(Kind.TIME) >= 0 && entry.deleted)
                .ifPresent(entry -> {
                    game.tell("  %s".formatted(entry));
                    entry.deleted = false;
                    assertThat(send(game, entry).created()).isEqualTo(1);
                    game.reference.changed(entry);
                });
    }

    static void changeRate(Game game, Dice dice) {
        String role = dice.of("Engineer", "Architect");
        LocalDate from = game.clock.today().minusDays(dice.between(0, 30));
        BigDecimal price = dice.of(new BigDecimal("98.00"), new BigDecimal("123.456789"), new BigDecimal("33.33"));
        var rates = game.reference.agreed.projectRates;
        rates.computeIfAbsent(role, any -> new TreeMap<>()).put(from, price);
        List<Rate> card = new ArrayList<>();
        rates.forEach((of, prices) -> prices.forEach((day, each) -> card.add(new Rate(null, of, day, each))));
        game.product.get(AgreeRateCard.class).agree("OWN", RateCard.Scope.PROJECT, Game.PROJECT, "EUR", card);
    }

    static void daysPass(Game game, Dice dice) {
        game.clock.advance(dice.between(1, 25));
    }

    private static LocalDate day(Game game, Dice dice) {
        return game.clock.today().minusDays(dice.between(0, 12));
    }

    private static void worked(Entry entry, Dice dice) {
        entry.recorded = BigDecimal.valueOf(dice.between(1, 600));
        entry.role = dice.oneIn(12) ? "Diver" : dice.of("Engineer", "Architect");
        entry.task = dice.of("Build", "Design", null);
        entry.ownRate = dice.oneIn(8) ? BigDecimal.valueOf(dice.between(2_000, 20_000), 2) : null;
    }

    private static void spent(Entry entry, Dice dice) {
        entry.recorded = dice.money(50_000);
        entry.category = dice.of("Travel", "Material");
        entry.currency = dice.of("EUR", "EUR", "CHF");
        entry.vat = dice.of(null, null, new BigDecimal("7"), BigDecimal.ZERO);
    }

    private static ImportResult send(Game game, Entry entry) {
        String id = entry.key.substring(entry.key.lastIndexOf(':') + 1);
        return entry.kind == Kind.TIME
                ? game.product.time(
                        id,
                        new TimeEntryDetails(
                                Game.PROJECT,
                                "jo",
                                entry.role,
                                entry.task,
                                entry.date,
                                entry.recorded.intValueExact(),
                                "Worked",
                                true,
                                entry.ownRate))
                : game.product.expense(
                        id,
                        new ExpenseDetails(
                                Game.PROJECT,
                                "jo",
                                entry.category,
                                entry.date,
                                entry.recorded,
                                entry.currency,
                                "Train",
                                entry.vat,
                                true));
    }
}
