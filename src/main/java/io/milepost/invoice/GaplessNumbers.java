package io.milepost.invoice;

import static io.milepost.audit.Condition.NUMBERS;

import io.milepost.audit.Inspection;
import io.milepost.audit.Scope;
import io.milepost.audit.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Numbers against the counters of their series. Each is judged with the one before it, so that whoever looks at every new
 * number looks at all of them in the end; what was deleted long ago only a look at the whole finds.
 */
@Component
class GaplessNumbers implements Inspection {
    private static final int CHUNK = 500;
    private static final String MISSING =
            "There is no invoice with this number, though its series is past it. Restore it from a backup; until then explain the gap in your books.";

    private final JdbcClient db;

    GaplessNumbers(JdbcTemplate jdbc) {
        this.db = JdbcClient.create(jdbc);
    }

    record Given(String about, String state, GivenNumber number) {}

    @Override
    public List<Violation> of(List<String> invoices) {
        Map<String, Integer> counters = counters();
        List<Violation> wrong = new ArrayList<>();
        for (Given given : given(invoices)) {
            wrong.addAll(judged(given, counters));
        }
        List<String> before = wrong.isEmpty() ? predecessors(invoices) : List.of();
        missing(before).forEach(number -> wrong.add(NUMBERS.brokenBy(number, MISSING)));
        return wrong;
    }

    private List<Violation> judged(Given given, Map<String, Integer> counters) {
        GivenNumber number = given.number();
        if (number.text() == null) {
            return given.state().equals(InvoiceState.ISSUED.name())
                    ? List.of(NUMBERS.brokenBy(
                            given.about(), "It is issued and has no number. Restore its row from a backup."))
                    : List.of();
        }
        List<Violation> wrong = new ArrayList<>();
        if (!given.state().equals(InvoiceState.ISSUED.name())) {
            wrong.add(NUMBERS.brokenBy(
                    number.text(),
                    "It has a number, but is %s. Restore its row from a backup.".formatted(given.state())));
        }
        int last = counters.getOrDefault(number.series(), 0);
        if (!number.isWellFormed() || number.position() > last) {
            wrong.add(NUMBERS.brokenBy(
                    number.text(),
                    "No series gave this number: %s has come to %d. Nothing more may be issued in it before the counter in number_series and the invoice are compared with a backup."
                            .formatted(number.series(), last)));
        }
        return wrong;
    }

    private List<String> predecessors(List<String> invoices) {
        return given(invoices).stream()
                .map(Given::number)
                .filter(number -> number.text() != null && number.position() > 1)
                .map(number -> NumberSeries.number(number.series(), number.position() - 1))
                .toList();
    }

    @Override
    public List<Violation> ofTheWhole(Scope scope) {
        List<Violation> wrong = new ArrayList<>();
        counters().forEach((series, last) -> {
            int first = scope == Scope.ALL ? 1 : Math.max(1, last - CHUNK + 1);
            for (int from = first; from <= last; from += CHUNK) {
                List<String> expected = IntStream.rangeClosed(from, Math.min(last, from + CHUNK - 1))
                        .mapToObj(position -> NumberSeries.number(series, position))
                        .toList();
                missing(expected).forEach(number -> wrong.add(NUMBERS.brokenBy(number, MISSING)));
                twice(expected)
                        .forEach(
                                number -> wrong.add(
                                        NUMBERS.brokenBy(
                                                number,
                                                "More than one invoice has this number. Ask your tax adviser which of them stays; the other must be credited and issued anew.")));
            }
        });
        return wrong;
    }

    private List<String> missing(List<String> expected) {
        if (expected.isEmpty()) {
            return List.of();
        }
        var there = db.sql("select number from invoice where number in (:numbers)")
                .param("numbers", expected)
                .query(String.class)
                .set();
        return expected.stream().filter(number -> !there.contains(number)).toList();
    }

    private List<String> twice(List<String> numbers) {
        return db.sql("select number from invoice where number in (:numbers) group by number having count(*) > 1")
                .param("numbers", numbers)
                .query(String.class)
                .list();
    }

    private List<Given> given(List<String> invoices) {
        return db.sql("select business_key, state, number from invoice where id in (:invoices)"
                        + " and (number is not null or state = 'ISSUED')")
                .param("invoices", invoices)
                .query((row, n) -> new Given(row.getString(1), row.getString(2), new GivenNumber(row.getString(3))))
                .list();
    }

    private Map<String, Integer> counters() {
        return db
                .sql("select series, last_number from number_series")
                .query((row, n) -> Map.entry(row.getString(1), row.getInt(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
