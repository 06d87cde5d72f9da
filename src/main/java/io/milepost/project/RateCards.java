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

    @Query("select c from RateCard c where c.scope = :scope and c.currency = :currency")
    List<RateCard> ofScope(RateCard.Scope scope, String currency);

    String FIRMS =
            "select c from RateCard c left join fetch c.rates where c.scope = io.milepost.project.RateCard.Scope.FIRM";
    String CLIENTS = " or c.scope = io.milepost.project.RateCard.Scope.CLIENT and c.ref ";
    String PROJECTS = " or c.scope = io.milepost.project.RateCard.Scope.PROJECT and c.ref ";

    /** The firm's and those of any of these projects or clients, their rates with them. */
    default List<RateCard> among(Collection<String> projects, Collection<String> clients) {
        return projects.size() == 1 && clients.size() == 1
                ? amongOne(projects.iterator().next(), clients.iterator().next())
                : amongAll(projects, clients);
    }

    @Query(FIRMS + CLIENTS + "in :clients" + PROJECTS + "in :projects")
    List<RateCard> amongAll(Collection<String> projects, Collection<String> clients);

    /** With the plan Hibernate keeps; for lists it makes a new one each time. */
    @Query(FIRMS + CLIENTS + "= :client" + PROJECTS + "= :project")
    List<RateCard> amongOne(String project, String client);

    /** What hours cost the firm, in one currency. */
    default HourlyCosts costs(String currency) {
        return new HourlyCosts(ofScope(RateCard.Scope.COST, currency));
    }

    default HourlyRates of(Project project) {
        return HourlyRates.of(
                project,
                among(List.of(project.code()), List.of(project.details().client())));
    }
}
