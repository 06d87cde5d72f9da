package io.milepost.year;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** What accounting records of money, and a notebook of it: what was to stay with each invoice in the end. */
public final class Cash {
    private final Diary diary;
    private final Office office;
    private final Random dice;
    private final Map<String, BigDecimal> notebook = new HashMap<>();
    private final List<String> invoices = new ArrayList<>();

    public Cash(Diary diary, Office office, Random dice) {
        this.diary = diary;
        this.office = office;
        this.dice = dice;
    }

    /** By invoice; money that went back taken off. */
    public Map<String, BigDecimal> notebook() {
        return notebook;
    }

    /** From now on money may come in for it, by mistake, too. */
    void expect(String invoice) {
        invoices.add(invoice);
        notebook.put(invoice, BigDecimal.ZERO);
    }

    String some() {
        return invoices.get(dice.nextInt(invoices.size()));
    }

    BigDecimal due(String invoice) {
        return new BigDecimal(office.invoice(invoice).path("amountDue").asText());
    }

    /** Answers the payment's id. */
    String receive(String invoice, BigDecimal amount, BigDecimal charges) {
        JsonNode recorded = office.post(
                "felix",
                "/api/invoices/%s/payments".formatted(invoice),
                "{\"amount\": \"%s\", \"charges\": \"%s\", \"date\": \"%s\", \"reference\": \"Statement %d\"}"
                        .formatted(amount, charges, diary.today().minusDays(dice.nextInt(3)), dice.nextInt(400)));
        note(invoice, amount.add(charges));
        return recorded.path("id").asText();
    }

    /** Nothing where nothing is due any more; answers the payment's id or an empty text. */
    String pay(String invoice) {
        BigDecimal due = due(invoice);
        return due.signum() == 0 ? "" : receive(invoice, due, BigDecimal.ZERO);
    }

    void reverse(String invoice, String payment, BigDecimal amount, String why) {
        office.post(
                "felix",
                "/api/invoices/%s/payments/%s/reversal".formatted(invoice, payment),
                "{\"date\": \"%s\", \"reason\": \"%s\"}".formatted(diary.today(), why));
        note(invoice, amount.negate());
    }

    void payBackWhatIsTooMuch(String invoice) {
        String overpaid = office.invoice(invoice).path("overpaid").asText();
        BigDecimal amount = new BigDecimal(overpaid);
        if (amount.signum() > 0) {
            office.post(
                    "felix",
                    "/api/invoices/%s/repayments".formatted(invoice),
                    "{\"amount\": \"%s\", \"date\": \"%s\"}".formatted(overpaid, diary.today()));
            note(invoice, amount.negate());
        }
    }

    private void note(String invoice, BigDecimal amount) {
        notebook.merge(invoice, amount, BigDecimal::add);
    }
}
