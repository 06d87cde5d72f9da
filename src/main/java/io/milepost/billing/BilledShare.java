package io.milepost.billing;

import io.milepost.project.ItemKey;
import java.math.BigDecimal;
import java.time.LocalDate;

/** What a line of an issued invoice holds of one item and no credit note names yet: its size, its worth, its day. What is covered is only shown with the line. */
public record BilledShare(
        String portion,
        ItemKey item,
        String lineKey,
        LocalDate date,
        BigDecimal size,
        BigDecimal net,
        boolean covered) {}
