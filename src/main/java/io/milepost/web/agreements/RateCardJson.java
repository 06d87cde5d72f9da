package io.milepost.web.agreements;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.milepost.project.Rate;
import io.milepost.project.RateCard;
import io.milepost.web.problems.Refusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A rate card: for the firm, a client or a project; prices per hour, dated, by role or (on a project's) by person. One of scope
 * {@code cost} says what an hour costs the firm, by role or by person.
 */
record RateCardJson(
        @Nullable String scope,
        @Nullable String ref,
        @Nullable String currency,
        @Nullable List<@Nullable GivenRate> rates) {
    private static final GivenRate NOTHING = new GivenRate(null, null, null, null);

    record GivenRate(
            @Nullable String person,
            @Nullable String role,
            @Nullable LocalDate from,

            @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
            BigDecimal unitPrice) {
        Rate rate(int number) {
            if (from == null || unitPrice == null) {
                throw Refusal.unprocessable(
                        "Rate %d needs the date from which it holds and a price per hour.".formatted(number));
            }
            return new Rate(person, role, from, unitPrice);
        }
    }

    RateCard.Scope cardScope() {
        return switch (Given.text(scope)) {
            case "firm" -> RateCard.Scope.FIRM;
            case "client" -> RateCard.Scope.CLIENT;
            case "project" -> RateCard.Scope.PROJECT;
            case "cost" -> RateCard.Scope.COST;
            default -> throw Refusal.unprocessable("The scope must be firm, client, project or cost.");
        };
    }

    List<Rate> cardRates() {
        List<@Nullable GivenRate> given = Objects.requireNonNullElse(rates, List.of());
        return java.util.stream.IntStream.range(0, given.size())
                .mapToObj(i -> Objects.requireNonNullElse(given.get(i), NOTHING).rate(i + 1))
                .toList();
    }

    String cardCurrency() {
        return Given.text(currency).toUpperCase(Locale.ROOT);
    }
}
