package io.milepost.receivable;

import io.milepost.money.Money;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.test.util.ReflectionTestUtils;

/** A payment as it stands in the books. */
public final class APayment {
    private APayment() {}

    public static Payment received(long id, Money amount, LocalDate on) {
        Payment payment = Payment.received(
                "any",
                amount,
                Money.zero(amount.currency()),
                on,
                "",
                "felix",
                on.atStartOfDay().toInstant(ZoneOffset.UTC));
        ReflectionTestUtils.setField(payment, "id", id);
        return payment;
    }
}
