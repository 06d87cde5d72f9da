package io.milepost.approval;

import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Who may not decide a gate, by whatever account: who drafted the invoice and, where the gate wants other eyes, who passed a
 * gate before it, for themselves or for somebody else.
 */
record KeptOut(Set<String> drafters, Set<String> passed, UnaryOperator<String> firstAccount) {
    boolean drafted(String person) {
        return isAmong(drafters, person);
    }

    boolean has(String person) {
        return drafted(person) || isAmong(passed, person);
    }

    private boolean isAmong(Set<String> accounts, String person) {
        String first = firstAccount.apply(person);
        return Stream.concat(accounts.stream(), accounts.stream().map(firstAccount))
                .anyMatch(first::equals);
    }
}
