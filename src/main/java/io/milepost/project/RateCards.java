package io.milepost.project;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All rate cards. */
public interface RateCards extends Repository<RateCard, String> {
    RateCard save(RateCard card);

    Optional<RateCard> findById(String code);

    List<RateCard> findByScopeAndCurrency(RateCard.Scope scope, String currency);

    /** The firm's and those of any of these projects or clients, their rates with them. */
    @Query("select c from RateCard c left join fetch c.rates where c.scope = io.milepost.project.RateCard.Scope.FIRM"
            + " or c.scope = io.milepost.project.RateCard.Scope.CLIENT and c.ref in :clients"
            + " or c.scope = io.milepost.project.RateCard.Scope.PROJECT and c.ref in :projects")
    List<RateCard> among(Collection<String> projects, Collection<String> clients);

    /** What hours cost the firm, in one currency. */
    default HourlyCosts costs(String currency) {
        return new HourlyCosts(findByScopeAndCurrency(RateCard.Scope.COST, currency));
    }

    default HourlyRates of(Project project) {
        return HourlyRates.of(
                project,
                among(List.of(project.code()), List.of(project.details().client())));
    }
}
