package io.milepost.proof;

import io.milepost.billing.PercentComplete;
import io.milepost.billing.Period;
import io.milepost.billing.Scope;
import io.milepost.billing.TimeAndMaterial;
import io.milepost.proof.Capping.Cap;
import io.milepost.proof.Deducting.Deposit;
import io.milepost.proof.Deducting.Retainage;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a history's client and firm agreed, beside a fixed price for building and a mark-up on material. */
enum Contract {
    PLAIN(game -> game.reference.agreed.roundedUpTo = 1),
    ROUNDED(game -> game.reference.agreed.roundedUpTo = 15),
    CAPPED_MONEY(game -> cap(game, new Cap(true, new BigDecimal("1111.11")))),
    CAPPED_HOURS(game -> cap(game, new Cap(false, new BigDecimal("800")))),
    DEPOSITS(game -> {
        deposit(game, new Deposit("DOWN", new BigDecimal("1000.01"), true, Agreement.STANDARD_VAT));
        deposit(game, new Deposit("AHEAD", new BigDecimal("700"), false, BigDecimal.ZERO));
    }),
    RETAINAGE(game -> retain(game, new Retainage("KEEP", new BigDecimal("10"), true))),
    PROGRESS(game -> game.reference.agreed.contractValue = new BigDecimal("9999.99")),
    RETAINER_IN_ADVANCE(game ->
            game.reference.agreed.retainer = new Retainer(new BigDecimal("1500"), true, LocalDate.of(2025, 12, 31))),
    RETAINER_IN_ARREARS(game ->
            game.reference.agreed.retainer = new Retainer(new BigDecimal("999.99"), false, LocalDate.of(2026, 1, 1))),
    MIX(game -> {
        cap(game, new Cap(false, new BigDecimal("500")));
        deposit(game, new Deposit("DOWN", new BigDecimal("500"), true, new BigDecimal("7")));
        retain(game, new Retainage("KEEP", new BigDecimal("3.33"), true));
        game.reference.agreed.retainer = new Retainer(new BigDecimal("250"), true, LocalDate.of(2026, 1, 10));
    });

    private interface Agree {
        void on(Game game);
    }

    private final Agree agree;

    Contract(Agree agree) {
        this.agree = agree;
    }

    static Contract of(int seed) {
        return values()[seed / 7 % values().length];
    }

    void agreeOn(Game game) {
        agree.on(game);
    }

    void agreeRest(Game game) {
        Cap cap = game.reference.agreed.cap;
        game.product.agree(new TimeAndMaterial(Agreement.REST, Scope.REST, cap == null ? null : cap(cap)));
    }

    void agreeCharges(Game game) {
        Agreement agreed = game.reference.agreed;
        for (Deposit deposit : agreed.deposits) {
            game.product.agree(new io.milepost.billing.Deposit(
                    deposit.code(), deposit.amount(), deposit.taxed(), deposit.taxed() ? deposit.vat() : null));
        }
        if (agreed.retainage != null) {
            Retainage kept = agreed.retainage;
            game.product.agree(new io.milepost.billing.Retainage(kept.code(), kept.percent(), kept.taxed()));
        }
        if (agreed.retainer != null) {
            Retainer paid = agreed.retainer;
            game.product.agree(new io.milepost.billing.Retainer(
                    Agreement.RETAINER,
                    Scope.ofTasks("Design"),
                    paid.fee(),
                    Period.MONTH,
                    paid.inAdvance(),
                    BigDecimal.ZERO,
                    0,
                    paid.startsOn(),
                    null,
                    null));
        }
        if (agreed.contractValue != null) {
            game.product.agree(
                    new PercentComplete(Agreement.PROGRESS, Scope.ofTasks("Design"), agreed.contractValue, null));
        }
    }

    private static void deposit(Game game, Deposit deposit) {
        game.reference.agreed.deposits.add(deposit);
    }

    private static void retain(Game game, Retainage retainage) {
        game.reference.agreed.retainage = retainage;
    }

    private static void cap(Game game, Cap cap) {
        game.reference.agreed.cap = cap;
    }

    private static io.milepost.billing.@Nullable Cap cap(Cap cap) {
        return cap.money()
                ? io.milepost.billing.Cap.ofAmount(cap.limit())
                : io.milepost.billing.Cap.ofMinutes(cap.limit());
    }
}
