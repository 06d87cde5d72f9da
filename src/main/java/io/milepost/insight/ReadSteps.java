package io.milepost.insight;

import java.time.YearMonth;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How long steps took: of the firm from tallies, of a part of it from its own invoices, which are few. */
@Component
public class ReadSteps {
    private static final String OF_ALL =
            "select measure, tally_month, size, invoices from course_tally where tally_month between :from and :to";

    private static final String OF_SOME =
            "select f.measure, f.figure_month, f.size, count(*) from project p join course_figure f on f.project_code = p.code"
                    + " where f.figure_month between :from and :to%s group by f.measure, f.figure_month, f.size";

    private final NamedParameterJdbcTemplate jdbc;

    ReadSteps(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Every month of the time is there, and in it every measure that was taken. */
    @Transactional(readOnly = true)
    public Map<YearMonth, Map<Measure, Distribution>> of(Months months, Scope scope) {
        Map<YearMonth, Map<Measure, Distribution>> found = new TreeMap<>();
        months.each().forEach(month -> found.put(month, new EnumMap<>(Measure.class)));
        RowCallbackHandler row = tally -> Objects.requireNonNull(found.get(Month.of(tally.getInt(2))))
                .computeIfAbsent(Measure.valueOf(tally.getString(1)), none -> new Distribution())
                .add(TwoDigits.of(tally.getInt(3)), tally.getInt(4));
        jdbc.query(scope.isFirm() ? OF_ALL : OF_SOME.formatted(scope.and()), parameters(months, scope), row);
        return found;
    }

    static Map<String, Object> parameters(Months months, Scope scope) {
        Map<String, Object> named = new HashMap<>(scope.parameters());
        named.put("from", months.first());
        named.put("to", months.last());
        return named;
    }
}
