package io.milepost.insight;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** Steps that failed, of the firm or of some of its projects; reads what is broken now, which is little. */
@Component
public class ReadFailures {
    private final FailedSteps failedSteps;
    private final NamedParameterJdbcTemplate jdbc;

    ReadFailures(FailedSteps failedSteps, NamedParameterJdbcTemplate jdbc) {
        this.failedSteps = failedSteps;
        this.jdbc = jdbc;
    }

    /** The oldest first. */
    public List<FailedStep> of(Scope scope) {
        List<FailedStep> all = failedSteps.all();
        if (all.isEmpty() || scope.isFirm()) {
            return all;
        }
        Map<String, Object> parameters = scope.parameters();
        parameters.put("codes", all.stream().map(FailedStep::project).distinct().toList());
        Set<String> within = new HashSet<>(jdbc.queryForList(
                "select p.code from project p where p.code in (:codes)" + scope.and(), parameters, String.class));
        return all.stream().filter(step -> within.contains(step.project())).toList();
    }
}
