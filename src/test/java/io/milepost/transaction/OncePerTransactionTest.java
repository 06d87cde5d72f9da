package io.milepost.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

class OncePerTransactionTest {
    private final List<String> asked = new ArrayList<>();
    private final OncePerTransaction<String, Integer> lengths = new OncePerTransaction<>(this::read);
    private final TransactionTemplate transaction = new TransactionTemplate(new Unconnected());
    private final TransactionTemplate apart = new TransactionTemplate(new Unconnected());

    @Test
    void whatWasReadIsNotReadAgainWithinTheTransaction() {
        transaction.executeWithoutResult(status -> {
            assertThat(lengths.of(List.of("one", "three")))
                    .containsEntry("one", 3)
                    .containsEntry("three", 5);
            assertThat(lengths.of(List.of("three", "seven", "seven"))).containsOnlyKeys("three", "seven");
        });

        assertThat(asked).containsExactly("one", "three", "seven");
    }

    @Test
    void theNextTransactionReadsAgain() {
        transaction.executeWithoutResult(status -> lengths.of(List.of("one")));
        transaction.executeWithoutResult(status -> lengths.of(List.of("one")));

        assertThat(asked).containsExactly("one", "one");
    }

    @Test
    void whatWasForgottenIsReadAgain() {
        transaction.executeWithoutResult(status -> {
            lengths.of(List.of("one"));
            lengths.forget();
            lengths.of(List.of("one"));
        });

        assertThat(asked).containsExactly("one", "one");
    }

    @Test
    void aTransactionApartKnowsNothingOfTheOneAroundIt() {
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        transaction.executeWithoutResult(status -> {
            lengths.of(List.of("one"));
            apart.executeWithoutResult(inner -> lengths.of(List.of("one")));
            lengths.of(List.of("one"));
        });

        assertThat(asked).containsExactly("one", "one");
    }

    @Test
    void withoutATransactionNothingIsRemembered() {
        lengths.of(List.of("one"));
        lengths.of(List.of("one"));

        assertThat(asked).containsExactly("one", "one");
    }

    private Map<String, Integer> read(Collection<String> words) {
        asked.addAll(words);
        return words.stream().collect(Collectors.toMap(Function.identity(), String::length));
    }

    private static final class Unconnected extends AbstractPlatformTransactionManager {
        private static final ThreadLocal<Boolean> OPEN = ThreadLocal.withInitial(() -> false);

        @Override
        protected Object doGetTransaction() {
            return new Object();
        }

        @Override
        protected boolean isExistingTransaction(Object transaction) {
            return OPEN.get();
        }

        @Override
        protected void doBegin(Object transaction, TransactionDefinition definition) {
            OPEN.set(true);
        }

        @Override
        protected Object doSuspend(Object transaction) {
            OPEN.set(false);
            return transaction;
        }

        @Override
        protected void doResume(Object transaction, Object suspended) {
            OPEN.set(true);
        }

        @Override
        protected void doCommit(DefaultTransactionStatus status) {
            OPEN.set(false);
        }

        @Override
        protected void doRollback(DefaultTransactionStatus status) {
            OPEN.set(false);
        }
    }
}
