package io.milepost.insight;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what was measured, and the tallies in step with it: what an invoice no longer comes to is taken off again. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Figures {
    private record Cell(Measure measure, int month, int size) {
        static Cell of(Figure figure) {
            return new Cell(figure.measure(), Month.number(figure.month()), TwoDigits.of(figure.size()));
        }
    }

    private final NamedParameterJdbcTemplate named;
    private final JdbcTemplate jdbc;

    Figures(NamedParameterJdbcTemplate named) {
        this.named = named;
        this.jdbc = named.getJdbcTemplate();
    }

    /** What these invoices come to now, whatever they came to before; {@code read} is the last entry of each that was read. */
    void become(Map<String, List<Figure>> now, Map<String, String> projects, Map<String, Integer> read) {
        Map<String, List<Figure>> before = of(now.keySet());
        List<String> changed = now.keySet().stream()
                .filter(invoice ->
                        !before.getOrDefault(invoice, List.of()).equals(sorted(now.getOrDefault(invoice, List.of()))))
                .toList();
        Map<Cell, Integer> moved = new TreeMap<>(Comparator.comparing(Cell::toString));
        changed.forEach(invoice -> {
            before.getOrDefault(invoice, List.of()).forEach(figure -> moved.merge(Cell.of(figure), -1, Integer::sum));
            now.getOrDefault(invoice, List.of()).forEach(figure -> moved.merge(Cell.of(figure), 1, Integer::sum));
        });
        replace(changed, now, projects);
        moved.forEach(this::tally);
        remember(read);
    }

    private Map<String, List<Figure>> of(Collection<String> invoices) {
        Map<String, List<Figure>> found = new HashMap<>();
        if (!invoices.isEmpty()) {
            named.query(
                    "select invoice_id, measure, figure_month, size from course_figure where invoice_id in (:invoices)",
                    Map.of("invoices", invoices),
                    row -> {
                        found.computeIfAbsent(row.getString(1), none -> new ArrayList<>())
                                .add(new Figure(
                                        Measure.valueOf(row.getString(2)), Month.of(row.getInt(3)), row.getInt(4)));
                    });
        }
        found.replaceAll((invoice, figures) -> sorted(figures));
        return found;
    }

    private static List<Figure> sorted(List<Figure> figures) {
        return figures.stream().sorted(Comparator.comparing(Figure::measure)).toList();
    }

    private void replace(List<String> changed, Map<String, List<Figure>> now, Map<String, String> projects) {
        if (changed.isEmpty()) {
            return;
        }
        named.update("delete from course_figure where invoice_id in (:invoices)", Map.of("invoices", changed));
        List<Object[]> rows = new ArrayList<>();
        changed.forEach(invoice -> now.getOrDefault(invoice, List.of())
                .forEach(figure -> rows.add(new Object[] {
                    invoice, figure.measure().name(), Month.number(figure.month()), figure.size(), projects.get(invoice)
                })));
        jdbc.batchUpdate(
                "insert into course_figure (invoice_id, measure, figure_month, size, project_code) values (?, ?, ?, ?, ?)",
                rows);
    }

    private void tally(Cell cell, int by) {
        if (by == 0) {
            return;
        }
        Object[] key = {by, cell.measure().name(), cell.month(), cell.size()};
        String where = " where measure = ? and tally_month = ? and size = ?";
        if (jdbc.update("update course_tally set invoices = invoices + ?" + where, key) == 0) {
            jdbc.update("insert into course_tally (invoices, measure, tally_month, size) values (?, ?, ?, ?)", key);
        }
    }

    private void remember(Map<String, Integer> read) {
        List<Object[]> rows = new ArrayList<>();
        read.forEach((invoice, seq) -> rows.add(new Object[] {seq, invoice}));
        int[] known = jdbc.batchUpdate("update invoice_course set last_seq = ? where invoice_id = ?", rows);
        List<Object[]> added = new ArrayList<>();
        for (int row = 0; row < known.length; row++) {
            if (known[row] == 0) {
                added.add(rows.get(row));
            }
        }
        jdbc.batchUpdate("insert into invoice_course (last_seq, invoice_id) values (?, ?)", added);
    }
}
