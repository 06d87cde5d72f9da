package io.milepost.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.milepost.invoice.BusinessKey;
import io.milepost.project.MilestonePlan;
import io.milepost.project.PlanMilestone;
import io.milepost.project.ReachMilestone;
import io.milepost.project.RecordLocked;
import io.milepost.proof.Entry.Kind;
import java.math.BigDecimal;

/** Milestones are planned, reached (which starts a draft) and planned anew. */
final class Milestones {
    private Milestones() {}

    static void reach(Game game, Dice dice) {
        String code = "M" + game.next();
        BigDecimal amount = dice.money(2_000_000);
        Entry milestone = new Entry(
                "milestone:" + Game.PROJECT + ":" + code,
                Kind.MILESTONE,
                game.clock.today().minusDays(dice.between(0, 9)),
                amount);
        plan(game, milestone, amount);
        game.reference.entries.put(milestone.key, milestone);
        var reach = game.product.get(ReachMilestone.class);
        assertThat(reach.reach(Game.PROJECT, code, milestone.date)).isTrue();
        assertThat(reach.reach(Game.PROJECT, code, milestone.date)).isFalse();
        Drafting.draft(game, new BusinessKey(Game.PROJECT + "/" + code), milestone.date, milestone);
    }

    static void replan(Game game, Dice dice) {
        game.anEntry(dice, entry -> entry.kind == Kind.MILESTONE).ifPresent(milestone -> {
            BigDecimal amount = milestone.recorded.add(dice.money(10_000));
            game.tell("  %s".formatted(milestone));
            if (game.reference.isSettled(milestone)) {
                assertThatThrownBy(() -> plan(game, milestone, amount)).isInstanceOf(RecordLocked.class);
                return;
            }
            plan(game, milestone, amount);
            milestone.recorded = amount;
            game.reference.changed(milestone);
        });
    }

    private static void plan(Game game, Entry milestone, BigDecimal amount) {
        String code = milestone.key.substring(milestone.key.lastIndexOf(':') + 1);
        game.product
                .get(PlanMilestone.class)
                .plan(Game.PROJECT, code, new MilestonePlan("Part " + code, amount, null, null));
    }
}
