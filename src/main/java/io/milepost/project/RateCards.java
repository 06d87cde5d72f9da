package io.milepost.project;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All rate cards. */
public interface RateCards extends Repository<RateCard, String> {
    RateCard save(RateCard card);

    Optional<RateCard> findById(String code);

    List<RateCard> findByScopeAndCurrency(RateCard.Scope scope, String currency);

    @Query(
            "select c from RateCard c where c.currency = :currency and (c.scope = io.milepost.project.RateCard.Scope.FIRM"
                    + " or c.scope = io.milepost.project.RateCard.Scope.CLIENT and c.ref = :client"
                    + " or c.scope = io.milepost.project.RateCard.Scope.PROJECT and c.ref = :project)")
    List<RateCard> findFor(String project, String client, String currency);
}
