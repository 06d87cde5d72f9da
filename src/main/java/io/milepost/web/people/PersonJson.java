package io.milepost.web.people;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.milepost.client.Checks;
import io.milepost.people.Colleague;
import io.milepost.people.DeputyPeriod;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A person as they come in and go out; the account is the address's when they come in. */
record PersonJson(
        @JsonProperty(access = JsonProperty.Access.READ_ONLY) @Nullable
        String person,

        @Nullable String manager,
        @Nullable String sameAs,
        @Nullable List<DeputyJson> deputies) {
    record DeputyJson(
            @Nullable String deputy,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
        private static List<DeputyPeriod> periods(List<DeputyJson> given) {
            Checks checks = new Checks();
            given.forEach(each -> checks.require(
                    each.deputy != null && each.from != null && each.to != null,
                    "A deputy needs an account, a first day and a last day: deputy, from, to."));
            checks.raise();
            return given.stream()
                    .map(each -> new DeputyPeriod(
                            Objects.requireNonNull(each.deputy),
                            Objects.requireNonNull(each.from),
                            Objects.requireNonNull(each.to)))
                    .toList();
        }
    }

    static PersonJson of(Colleague colleague) {
        return new PersonJson(
                colleague.person(),
                colleague.manager(),
                colleague.sameAs(),
                colleague.deputies().stream()
                        .map(period -> new DeputyJson(period.deputy(), period.from(), period.to()))
                        .toList());
    }

    List<DeputyPeriod> periods() {
        return deputies == null ? List.of() : DeputyJson.periods(deputies);
    }
}
