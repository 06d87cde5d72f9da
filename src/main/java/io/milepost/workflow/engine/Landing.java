package io.milepost.workflow.engine;

import java.util.Comparator;
import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.springframework.stereotype.Component;

/**
 * Where a person's work is: Cockpit for whoever may open it, at the figures for managers; else Tasklist, at the first of their lists that has something
 * in it; else the start page, which says that nothing is theirs.
 */
@Component
class Landing {
    static final String START_PAGE = "/";

    private static final String COCKPIT = "/camunda/app/cockpit/default/";
    private static final String FIGURES = "#/milepost-figures";
    private static final String TASKLIST = "/camunda/app/tasklist/default/";
    private static final Comparator<Filter> AS_SHOWN = Comparator.comparing(Landing::place);

    private final AuthorizationService authorizations;
    private final IdentityService identities;
    private final FilterService filters;

    Landing(AuthorizationService authorizations, IdentityService identities, FilterService filters) {
        this.authorizations = authorizations;
        this.identities = identities;
        this.filters = filters;
    }

    String of(String person, List<String> groups) {
        if (mayOpen("cockpit", person, groups)) {
            return groups.contains(Group.MANAGERS.id()) ? COCKPIT + FIGURES : COCKPIT;
        }
        return mayOpen("tasklist", person, groups) ? TASKLIST + list(person, groups) : START_PAGE;
    }

    private boolean mayOpen(String app, String person, List<String> groups) {
        return authorizations.isUserAuthorized(person, groups, Permissions.ACCESS, Resources.APPLICATION, app);
    }

    /** Counted as Tasklist will count them, with the person's own rights. */
    private String list(String person, List<String> groups) {
        identities.setAuthentication(person, groups);
        try {
            return filters.createTaskFilterQuery().list().stream()
                    .sorted(AS_SHOWN)
                    .filter(list -> filters.count(list.getId()) > 0)
                    .findFirst()
                    .map(list -> "#/?filter=" + list.getId())
                    .orElse("");
        } finally {
            identities.clearAuthentication();
        }
    }

    private static long place(Filter list) {
        return list.getProperties().get("priority") instanceof Number place ? place.longValue() : 0;
    }
}
