package io.milepost.approval;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The people an invoice has to do with before anybody decides about it: who drafted it, and who its relations lead to.
 * {@code firstAccount} tells two accounts of one person from two people.
 */
record Involved(Set<String> drafters, Map<Relation, String> related, UnaryOperator<String> firstAccount) {
    boolean drafted(String account) {
        String person = firstAccount.apply(account);
        return drafters.stream().map(firstAccount).anyMatch(person::equals);
    }

    Optional<String> behind(Relation relation) {
        return Optional.ofNullable(related.get(relation));
    }
}
