package io.milepost.proof;

import io.milepost.billing.Scope;
import io.milepost.billing.TimeAndMaterial;
import io.milepost.proof.Capping.Cap;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What a history's client and firm agreed, beside a fixed price for building and a mark-up on material. */
enum Contract {
    PLAIN(game -> game.reference.agreed.roundedUpTo = 1),
    ROUNDED(game -> game.reference.agreed.roundedUpTo = 15),
    CAPPED_MONEY(game -> cap(game, new Cap(true, new BigDecimal("1111.11")))),
    CAPPED_HOURS(game -> cap(game, new Cap(false, new BigDecimal("800"))));

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

    private static void cap(Game game, Cap cap) {
        game.reference.agreed.cap = cap;
    }

    private static io.milepost.billing.@Nullable Cap cap(Cap cap) {
        return cap.money()
                ? io.milepost.billing.Cap.ofAmount(cap.limit())
                : io.milepost.billing.Cap.ofMinutes(cap.limit());
    }
}
