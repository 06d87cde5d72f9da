package io.milepost.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.money.ExchangeRates;
import io.milepost.money.Money;
import java.time.LocalDate;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The European Central Bank's files, taken in as they are. */
class ExchangeRatesIT extends RestTest {
    @Autowired
    private ExchangeRates exchangeRates;

    @Test
    void theFileOfADayIsTakenInAndAgainChangesNothing() {
        String file = "Date, SGD, THB, \n24 March 2003, 1.9025, 46.111, \n";

        assertThat(rest.csv("felix", "/api/exchange-rates", file).text())
                .isEqualTo("{\"created\":2,\"updated\":0,\"unchanged\":0,\"rejected\":[]}");
        assertThat(rest.csv("felix", "/api/exchange-rates", file).at("/unchanged"))
                .isEqualTo("2");
        assertThat(rest.csv("felix", "/api/exchange-rates", file.replace("1.9025", "1.9026"))
                        .at("/updated"))
                .isEqualTo("1");
    }

    @Test
    void theHistoryLeavesOutWhatThereWasNoRateOf() {
        var answer = rest.csv("felix", "/api/exchange-rates", """
                Date,ZAR,ILS,CYP,
                2004-05-05,8.1415,N/A,0.5862,
                2004-05-04,8.2230,N/A,0.5863,
                """);

        assertThat(answer.at("/created")).isEqualTo("4");
        assertThat(exchangeRates.rate(currency("EUR"), currency("ILS"), LocalDate.of(2004, 5, 5)))
                .isEmpty();
        assertThat(exchangeRates.rate(currency("EUR"), currency("ZAR"), LocalDate.of(2004, 5, 4)))
                .hasValueSatisfying(rate -> assertThat(rate).isEqualByComparingTo("8.2230"));
    }

    @Test
    void twoCurrenciesMeetInTheEuroAndNeverOneToOne() {
        rest.csv("felix", "/api/exchange-rates", "Date, HKD, PHP\n2004-05-05, 9.50, 66.50\n");
        LocalDate later = LocalDate.of(2004, 5, 7);

        assertThat(exchangeRates.convert(Money.of("100.00", "HKD"), currency("PHP"), later))
                .hasValue(Money.of("700.00", "PHP"));
        assertThat(exchangeRates.dated(currency("PHP"), currency("HKD"), later))
                .hasValueSatisfying(rate -> assertThat(rate.date()).isEqualTo("2004-05-05"));
        assertThat(exchangeRates.rate(currency("HKD"), currency("PHP"), LocalDate.of(2004, 5, 4)))
                .isEmpty();
        assertThat(exchangeRates.rate(currency("HKD"), currency("NZD"), later)).isEmpty();
    }

    @Test
    void oneBadLineAndNothingIsStored() {
        var answer = rest.csv("felix", "/api/exchange-rates", """
                Date,ISK
                2004-05-05,88.21
                5/6/2004,88.21
                2004-05-05,88.22
                2004-05-07,-1
                2004-05-08,1,2
                """);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.at("/created")).isEqualTo("0");
        assertThat(answer.all("/rejected", "line")).containsExactly("3", "4", "5", "6");
        assertThat(exchangeRates.rate(currency("EUR"), currency("ISK"), LocalDate.of(2026, 1, 1)))
                .isEmpty();
    }

    @Test
    void anotherFileIsRefusedAndSoIsAnybodyButAccounting() {
        assertThat(rest.csv("felix", "/api/exchange-rates", "id,date\n1,2\n").at("/detail"))
                .startsWith("The file must begin with the line Date, USD, JPY");
        assertThat(rest.csv("felix", "/api/exchange-rates", "Date, XYZ\n").status())
                .isEqualTo(422);
        assertThat(rest.csv("felix", "/api/exchange-rates", "").status()).isIn(400, 422);
        assertThat(rest.csv("maya", "/api/exchange-rates", "Date, USD\n2004-05-05,1.2\n")
                        .status())
                .isEqualTo(403);
    }

    private static Currency currency(String code) {
        return Currency.getInstance(code);
    }
}
