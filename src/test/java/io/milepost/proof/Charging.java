package io.milepost.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.milepost.billing.RecordProgress;
import io.milepost.client.InvalidRecord;
import io.milepost.invoice.ReleaseRetainage;
import io.milepost.invoice.RequestDeposit;
import io.milepost.proof.Deducting.Deposit;
import io.milepost.proof.Entry.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Deposits are asked for, progress is stated, and what was kept back is released. */
final class Charging {
    private Charging() {}

    /** Once, and once more when a draft let it go. */
    static void requestDeposit(Game game, Dice dice) {
        dice.of(game.reference.agreed.deposits).ifPresent(deposit -> {
            game.tell("  " + deposit);
            LocalDate today = game.clock.today();
            var asked = game.product.get(RequestDeposit.class).request(Game.PROJECT, deposit.code(), Game.MANAGER);
            charge(game, deposit, today);
            List<Part> open = game.reference.depositDraft(deposit.code());
            assertThat(asked.isNew()).as("asked for anew").isEqualTo(game.asked.add(deposit.code()) || !open.isEmpty());
            if (asked.isNew()) {
                open(game, today);
                Drafting.begin(game, asked.key(), today, open, true);
            }
        });
    }

    /** What terms ask for by themselves by the day a request collects up to. */
    static void open(Game game, LocalDate cutOff) {
        openPeriods(game, cutOff);
        game.reference.agreed.deposits.forEach(deposit -> charge(game, deposit, cutOff));
    }

    static void openPeriods(Game game, LocalDate cutOff) {
        if (game.reference.agreed.retainer != null) {
            game.reference.agreed.retainer.openUpTo(cutOff, game.reference);
        }
    }

    /** Once; until somebody has it, it is of the last day on which it was asked for. */
    private static void charge(Game game, Deposit deposit, LocalDate on) {
        Entry charged =
                game.reference.entries.computeIfAbsent("deposit:%s:%s".formatted(Game.PROJECT, deposit.code()), key -> {
                    Entry entry = new Entry(key, Kind.DEPOSIT, on, deposit.amount());
                    entry.term = deposit.code();
                    entry.vat = deposit.vat();
                    entry.untaxed = !deposit.taxed();
                    return entry;
                });
        if (!game.reference.isTaken(charged)) {
            charged.date = on;
        }
    }

    static void recordProgress(Game game, Dice dice) {
        BigDecimal value = game.reference.agreed.contractValue;
        if (value == null) {
            return;
        }
        LocalDate on = game.clock.today();
        var stated = new StatedProgress(game.reference, on);
        BigDecimal percent = BigDecimal.valueOf(dice.between(1, 10_000), 2);
        if (!dice.oneIn(3)) {
            percent = stated.last()
                    .add(BigDecimal.valueOf(dice.between(1, 2_500), 2))
                    .min(new BigDecimal("100"));
        }
        String key = "progress:%s:%s:%s".formatted(Game.PROJECT, Agreement.PROGRESS, on);
        game.tell("  %s %% after %s %%".formatted(percent, stated.last()));
        BigDecimal asked = game.reference.agreed.round(value.multiply(percent).movePointLeft(2));
        boolean repeated = stated.isOfToday() && percent.compareTo(stated.last()) == 0;
        if (!repeated && !stated.allows(percent, asked)) {
            BigDecimal refused = percent;
            assertThatThrownBy(() -> record(game, on, refused)).isInstanceOf(InvalidRecord.class);
            return;
        }
        record(game, on, percent);
        if (!repeated) {
            stated.add(key, percent, asked);
        }
    }

    private static void record(Game game, LocalDate on, BigDecimal percent) {
        game.product.get(RecordProgress.class).record(Game.PROJECT, Agreement.PROGRESS, on, percent);
    }

    static void release(Game game, Dice dice) {
        var retainage = game.reference.agreed.retainage;
        if (retainage == null || !dice.oneIn(2)) {
            return;
        }
        LocalDate on = game.clock.today();
        boolean first = game.reference.agreed.released == null;
        if (!first && !on.equals(game.reference.agreed.released)) {
            return;
        }
        assertThat(game.product.get(ReleaseRetainage.class).release(Game.PROJECT, retainage.code(), on, "felix"))
                .isEqualTo(first);
        if (first) {
            new Settling(game.reference).release(on);
        }
    }
}
