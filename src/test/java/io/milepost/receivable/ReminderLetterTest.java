package io.milepost.receivable;

import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.delivery.MailText;
import io.milepost.document.AFrozenInvoice;
import io.milepost.invoice.InvoiceId;
import io.milepost.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReminderLetterTest {
    private static final LocalDate DUE = LocalDate.of(2026, 12, 24);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | FRIENDLY | Reminder: invoice INV-2026-00001 from | Perhaps it was overlooked",
                "en | FIRM | Overdue: invoice INV-2026-00001 from | Please pay by 4 February 2027",
                "en | FINAL | Final reminder: invoice INV-2026-00001 from | In spite of our reminders 14,875.00 EUR",
                "de | FRIENDLY | Zahlungserinnerung: Rechnung INV-2026-00001 von | vielleicht ist es",
                "de | FIRM | Mahnung: Rechnung INV-2026-00001 von | bis zum 4. Februar 2027",
                "de | FINAL | Letzte Mahnung: Rechnung INV-2026-00001 von | trotz unserer Mahnungen",
                "fr | FRIENDLY | Rappel : facture INV-2026-00001 de | Sauf erreur de notre part",
                "fr | FIRM | Relance : facture INV-2026-00001 de | avant le 4 février 2027",
                "fr | FINAL | Dernière relance : facture INV-2026-00001 de | Malgré nos relances, 14 875,00 EUR"
            })
    void eachToneSpeaksTheClientsLanguage(String language, Tone tone, String subject, String says) {
        MailText letter = letter(language, tone, "0.00", "0", "0.00");

        assertThat(letter.subject()).startsWith(subject);
        assertThat(plain(letter)).contains(says, "Jörg Möller", "DE02200505501015871393");
        assertThat(plain(letter)).doesNotContain("{{", "}}", "0.00", "&amp;");
    }

    @Test
    void feesAndInterestAreShownWithTheirSumAndOnlyWhereThereAreAny() {
        assertThat(plain(letter("en", Tone.FIRM, "40.00", "10.27", "146.90"))).contains("""
                  Overdue   14,875.00 EUR
                  Fees      40.00 EUR
                  Interest  146.90 EUR (10.27% a year, to 28 January 2027)
                  To pay    15,061.90 EUR
                  IBAN      DE02200505501015871393
                """);
        assertThat(plain(letter("en", Tone.FIRM, "0.00", "0", "0.00"))).contains("""
                  Overdue   14,875.00 EUR
                  IBAN      DE02200505501015871393
                """);
    }

    private static MailText letter(String language, Tone tone, String fee, String rate, String interest) {
        var invoice = AFrozenInvoice.issued().in(language).build();
        var rule = new ReminderRule(35, tone, new BigDecimal(fee), new BigDecimal(rate), false);
        var reminder = new Reminder(
                new InvoiceId(invoice.id().value()),
                3,
                rule,
                LocalDate.of(2027, 1, 28),
                eur("14875.00"),
                eur(interest));
        return ReminderLetter.of(invoice, reminder, eur(fee), DUE, LocalDate.of(2027, 2, 4));
    }

    private static String plain(MailText letter) {
        return letter.body().replace('\u00a0', ' ');
    }

    private static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }
}
