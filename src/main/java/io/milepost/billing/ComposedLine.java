package io.milepost.billing;

import io.milepost.money.Money;
import io.milepost.project.ItemKind;
import io.milepost.project.Supply;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A line as it follows from its items. {@code unit} is UN/ECE Recommendation 20: HUR for hours, C62 for one.
 * {@code recordedNet} is what the line would be without write-downs. VAT is null where the standard rate holds.
 */
public record ComposedLine(
        String key,
        ItemKind kind,
        String description,
        BigDecimal quantity,
        String unit,
        BigDecimal unitPrice,
        Money net,
        Money recordedNet,
        @Nullable BigDecimal vatPercent,
        Supply supply,
        LocalDate from,
        LocalDate to) {
    /** The same for the days it is charged for. */
    public ComposedLine during(LocalDate first, LocalDate last) {
        return new ComposedLine(
                key, kind, description, quantity, unit, unitPrice, net, recordedNet, vatPercent, supply, first, last);
    }
}
