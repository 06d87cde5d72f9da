package io.milepost.invoice;

/**
 * The natural key of what caused an invoice, readable: {@code HARBOUR/M2}, {@code HARBOUR/request-7}, {@code HARBOUR/RET-1/2026-11},
 * or a credit note: {@code INV-2026-00001/credit-1}.
 */
public record BusinessKey(String value) {
    static BusinessKey milestone(String project, String milestone) {
        return new BusinessKey(project + "/" + milestone);
    }

    static BusinessKey request(String project, int number) {
        return new BusinessKey(project + "/request-" + number);
    }

    static BusinessKey period(String project, String schedule, String period) {
        return new BusinessKey(project + "/" + schedule + "/" + period);
    }

    static BusinessKey credit(String invoiceNumber, int number) {
        return new BusinessKey(invoiceNumber + "/credit-" + number);
    }

    /** {@code number} counts how often the deposit was asked for by itself; a term's code has no small letters. */
    static BusinessKey deposit(String project, String term, int number) {
        return new BusinessKey(project + "/deposit-" + term + (number == 1 ? "" : "-again-" + number));
    }

    @Override
    public String toString() {
        return value;
    }
}
