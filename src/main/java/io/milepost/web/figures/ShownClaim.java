package io.milepost.web.figures;

import io.milepost.insight.OpenAge;
import io.milepost.insight.OpenClaim;
import io.milepost.web.Numbers;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An open invoice behind a figure; {@code due} is null while all that is open is withheld. */
record ShownClaim(
        String invoice,
        String number,
        String client,
        String clientName,
        String projectManager,
        String open,
        String currency,
        @Nullable LocalDate due,
        long daysOverdue,
        OpenAge age) {
    static ShownClaim of(OpenClaim claim) {
        return new ShownClaim(
                claim.invoice(),
                claim.number(),
                claim.client(),
                claim.clientName(),
                claim.projectManager(),
                Numbers.amount(claim.open()),
                claim.open().currency().getCurrencyCode(),
                claim.due(),
                claim.daysOverdue(),
                claim.age());
    }
}
