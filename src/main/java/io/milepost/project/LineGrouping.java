package io.milepost.project;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** By what hours and expenses come together on the lines of an invoice. */
public enum LineGrouping {
    ROLE,
    TASK,
    PERSON,
    DAY,
    MILESTONE,
    ONE_LINE;

    /** As it is said outside: {@code one-line}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<LineGrouping> named(String code) {
        return Arrays.stream(values()).filter(by -> by.code().equals(code)).findFirst();
    }

    public static String codes() {
        return Arrays.stream(values()).map(LineGrouping::code).collect(Collectors.joining(", "));
    }
}
