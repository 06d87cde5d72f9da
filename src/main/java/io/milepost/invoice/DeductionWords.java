package io.milepost.invoice;

import io.milepost.money.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The lines that lower an invoice by what was agreed before, in the client's language. Their quantity is negative. */
record DeductionWords(String language) {
    private static final String ONE = "C62";
    private static final Map<String, String> DEPOSIT = Map.of(
            "en", "Less deposit, invoice %s",
            "de", "Abzüglich Anzahlung, Rechnung %s",
            "fr", "Acompte à déduire, facture %s");
    private static final Map<String, String> RETAINAGE = Map.of(
            "en", "Retained until acceptance: %s %%",
            "de", "Einbehalt bis zur Abnahme: %s %%",
            "fr", "Retenue jusqu’à la réception : %s %%");
    private static final Map<String, String> RELEASED = Map.of(
            "en", "Retainage released, invoice %s",
            "de", "Freigegebener Einbehalt, Rechnung %s",
            "fr", "Retenue libérée, facture %s");
    private static final Map<String, String> PAID_AHEAD = Map.of(
            "en", "Payment on account without VAT; VAT is charged on the invoice for the work.",
            "de", "Vorauszahlung ohne Umsatzsteuer; diese wird mit der Rechnung über die Leistung berechnet.",
            "fr", "Paiement à valoir hors TVA ; la TVA est facturée avec la prestation.");
    private static final Map<String, String> ACCEPTANCE =
            Map.of("en", "on acceptance", "de", "bei Abnahme", "fr", "à la réception");

    InvoiceLine line(DepositUse use) {
        OpenDeposit deposit = use.deposit();
        return deduction(
                "deposit:" + deposit.number(),
                LineKind.DEDUCTION,
                in(DEPOSIT).formatted(deposit.number()),
                use.amount(),
                deposit.category(),
                deposit.percent());
    }

    /** The number of the deposit's invoice that such a line deducts. */
    static String depositOf(InvoiceLine deduction) {
        return deduction.key().substring("deposit:".length());
    }

    InvoiceLine retained(String term, BigDecimal withheld, Money amount, String category, BigDecimal percent) {
        return deduction(
                "retained:%s:%s%s".formatted(term, category, plain(percent)),
                LineKind.RETAINED,
                in(RETAINAGE).formatted(plain(withheld)),
                amount,
                category,
                percent);
    }

    static boolean retainedFor(InvoiceLine line, String term) {
        return line.key().startsWith("retained:" + term + ":");
    }

    /** The term whose part of an invoice this line keeps back. */
    static String retainedUnder(InvoiceLine line) {
        return line.key().split(":")[1];
    }

    /** The sentence about tax; a payment ahead without VAT has its own. */
    Map<String, String> notes(List<InvoiceLine> lines, Map<String, String> otherwise) {
        return lines.stream().anyMatch(line -> line.kind() == LineKind.ADVANCE)
                ? Map.of("O", in(PAID_AHEAD))
                : otherwise;
    }

    String released(String number) {
        return in(RELEASED).formatted(number);
    }

    /** When a withheld part falls due. */
    String onAcceptance() {
        return in(ACCEPTANCE);
    }

    private static InvoiceLine deduction(
            String key, LineKind kind, String text, Money amount, String category, BigDecimal percent) {
        BigDecimal net = amount.negated().amount();
        return new InvoiceLine(
                key,
                kind,
                text,
                false,
                BigDecimal.ONE.negate(),
                ONE,
                amount.amount(),
                net,
                net,
                category,
                percent,
                null,
                null,
                null);
    }

    private String in(Map<String, String> words) {
        return Objects.requireNonNullElse(words.get(language), words.getOrDefault("en", ""));
    }

    private static String plain(BigDecimal percent) {
        return percent.stripTrailingZeros().toPlainString();
    }
}
