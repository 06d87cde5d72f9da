package io.milepost.year;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.milepost.year.Books.Book;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.jdbc.core.JdbcTemplate;

/** What is owed by currency and age, and how many days of sales that is, by the books alone. */
public final class NaiveClaims {
    private final JdbcTemplate jdbc;
    private final List<Book> books;
    private final LocalDate today;

    public NaiveClaims(JdbcTemplate jdbc, List<Book> books, LocalDate today) {
        this.jdbc = jdbc;
        this.books = books;
        this.today = today;
    }

    /** {@code which} is a condition on the project {@code p}, or empty; {@code whose} says the same of a book. */
    public void same(JsonNode told, Predicate<Book> whose, String which) {
        for (JsonNode currency : told.path("currencies")) {
            String code = currency.path("currency").asText();
            List<Book> open = books.stream()
                    .filter(whose)
                    .filter(book ->
                            book.currency().equals(code) && book.balance().signum() > 0)
                    .toList();
            assertThat(currency.path("invoices").asInt()).as(code + which).isEqualTo(open.size());
            same(currency.path("open"), sum(open));
            same(
                    currency.path("overdue"),
                    sum(open.stream().filter(book -> overdue(book) > 0).toList()));
            BigDecimal billed = billed(code, which);
            same(currency.path("billed"), billed);
            if (billed.signum() > 0) {
                same(
                        currency.path("daysOutstanding"),
                        sum(open).multiply(BigDecimal.valueOf(90)).divide(billed, 1, RoundingMode.HALF_UP));
            }
            for (JsonNode aged : currency.path("ages")) {
                List<Book> own = open.stream()
                        .filter(book ->
                                age(overdue(book)).equals(aged.path("age").asText()))
                        .toList();
                assertThat(aged.path("invoices").asInt()).as(aged.toString()).isEqualTo(own.size());
                same(aged.path("open"), sum(own));
            }
        }
    }

    private BigDecimal billed(String currency, String which) {
        String gross = "select coalesce(sum(i.gross), 0) from invoice i join project p on p.code = i.project_code"
                + " where i.currency = ? and i.number is not null and i.issue_date > ?" + which + " and i.corrects is ";
        LocalDate since = today.minusDays(90);
        return jdbc.queryForObject(gross + "null", BigDecimal.class, currency, since)
                .subtract(jdbc.queryForObject(gross + "not null", BigDecimal.class, currency, since));
    }

    private long overdue(Book book) {
        LocalDate due =
                jdbc.queryForObject("select due_date from invoice where id = ?", LocalDate.class, book.invoice());
        return ChronoUnit.DAYS.between(due, today);
    }

    private static String age(long days) {
        return days <= 0
                ? "NOT_DUE"
                : days > 90
                        ? "OVER_90_DAYS"
                        : days > 60 ? "DAYS_61_TO_90" : days > 30 ? "DAYS_31_TO_60" : "DAYS_1_TO_30";
    }

    private static BigDecimal sum(List<Book> open) {
        return open.stream().map(Book::balance).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static void same(JsonNode told, BigDecimal reckoned) {
        assertThat(new BigDecimal(told.asText())).isEqualByComparingTo(reckoned);
    }
}
