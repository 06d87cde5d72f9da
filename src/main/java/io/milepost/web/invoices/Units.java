package io.milepost.web.invoices;

/** A line's unit by its short name outside, {@code h} or {@code pc}, and inside, where it is UN/ECE Recommendation 20. */
final class Units {
    private Units() {}

    static String shown(String code) {
        return switch (code) {
            case "HUR" -> "h";
            case "C62" -> "pc";
            default -> code;
        };
    }

    static String code(String shown) {
        return switch (shown) {
            case "h" -> "HUR";
            case "pc" -> "C62";
            default -> shown;
        };
    }
}
