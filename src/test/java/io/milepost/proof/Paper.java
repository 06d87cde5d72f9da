package io.milepost.proof;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The reference's notion of a draft or an invoice: what is on it, and what that comes to. */
final class Paper {
    enum State {
        DRAFT,
        IN_APPROVAL,
        APPROVED,
        ISSUED,
        DISCARDED
    }

    /** A line without an entry behind it. */
    record Free(BigDecimal quantity, BigDecimal price) {}

    /** Off the whole invoice: so many percent, or an amount. */
    record Discount(boolean percent, BigDecimal size) {}

    /** What a credit note takes back of a part. */
    record Cut(Part part, BigDecimal billed, BigDecimal net) {}

    final String id;
    final String key;
    final LocalDate cutOff;
    State state = State.DRAFT;
    List<Part> parts = new ArrayList<>();
    List<Free> free = new ArrayList<>();
    List<Sum> lines = List.of();

    /** Asks for money ahead. */
    boolean deposit;

    @Nullable
    Discount discount;

    /** The discount by rate, below zero. */
    List<Sum> allowances = List.of();

    /** What it uses of which deposit. */
    Map<Paper, BigDecimal> uses = new LinkedHashMap<>();

    @Nullable
    String number;

    /** Of a credit note: the invoice, what it credits by line of that, and what goes with it. */
    @Nullable
    Paper corrects;

    boolean reopens;
    Map<Sum, BigDecimal> credits = new LinkedHashMap<>();
    List<Cut> cuts = List.of();
    BigDecimal net = BigDecimal.ZERO;
    BigDecimal vat = BigDecimal.ZERO;

    Paper(String id, String key, LocalDate cutOff) {
        this.id = id;
        this.key = key;
        this.cutOff = cutOff;
    }

    List<Sum> sums() {
        return Stream.concat(lines.stream(), allowances.stream()).toList();
    }

    boolean taxed() {
        return lines.stream().noneMatch(line -> line.kind().equals("ADVANCE"));
    }

    BigDecimal rate() {
        return lines.get(0).vat();
    }

    boolean isDraft() {
        return state == State.DRAFT && corrects == null;
    }

    boolean isOpen() {
        return state != State.ISSUED && state != State.DISCARDED;
    }

    @Override
    public String toString() {
        return key;
    }
}
