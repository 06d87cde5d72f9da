package io.milepost.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IdempotencyIT extends RestTest {
    private final String key = UUID.randomUUID().toString();

    @Test
    void theSameKeyAndBodyGiveTheSameAnswer() {
        String path = "/api/projects/" + aProjectOf("maya") + "/invoices";
        var first = rest.postWithKey("maya", path, key, "{}");
        var second = rest.postWithKey("maya", path, key, "{}");
        assertThat(first.status()).isEqualTo(202);
        assertThat(second.status()).isEqualTo(202);
        assertThat(second.text()).isEqualTo(first.text());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(rest.postWithKey("maya", path, UUID.randomUUID().toString(), "{}")
                        .at("/businessKey"))
                .endsWith("/request-2");
    }

    @Test
    void theSameKeyWithAnotherBodyIsRefused() {
        String path = "/api/projects/" + aProjectOf("maya") + "/invoices";
        rest.postWithKey("maya", path, key, "{}");
        var other = rest.postWithKey("maya", path, key, "{\"cutOff\": \"2026-10-31\"}");
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.at("/detail"))
                .isEqualTo("This Idempotency-Key was used for another request already; take a new one.");
    }

    @Test
    void whatIsToldOnceOnlyTakesNoKeyAndLeavesNothing() {
        var refused = rest.postWithKey("felix", "/api/invoices/" + UUID.randomUUID() + "/client-links", key, "{}");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.at("/detail")).startsWith("The address of a client link is told once and not kept");
        String project = aProjectOf("maya");
        assertThat(rest.postWithKey("felix", "/api/projects/" + project + "/invoices", key, "{}")
                        .text())
                .doesNotContain("used for another request");
    }

    @Test
    void keysOfDifferentPeopleDoNotMeet() {
        String project = aProjectOf("maya");
        String path = "/api/projects/" + project + "/invoices";
        rest.postWithKey("maya", path, key, "{}");
        assertThat(rest.postWithKey("omar", path, key, "{}").status()).isEqualTo(404);
    }

    @Test
    void aRefusalIsNotKeptSoThatItCanBeMended() {
        String project = aProjectOf("maya");
        String path = "/api/projects/" + project + "/invoices";
        assertThat(rest.postWithKey("maya", path, key, "{\"cutOff\": \"2036-01-01\"}")
                        .status())
                .isEqualTo(422);
        assertThat(rest.postWithKey("maya", path, key, "{}").status()).isEqualTo(202);
    }

    @Test
    void oneOfManyAtOnceDoesTheWorkAndAllHearTheSame() throws Exception {
        String path = "/api/projects/" + aProjectOf("maya") + "/invoices";
        Callable<OverRest.Answer> ask = () -> rest.postWithKey("maya", path, key, "{}");
        var threads = Executors.newFixedThreadPool(8);
        List<Future<OverRest.Answer>> asked =
                threads.invokeAll(IntStream.range(0, 16).mapToObj(i -> ask).toList());
        threads.shutdown();
        for (Future<OverRest.Answer> answer : asked) {
            assertThat(answer.get().status()).as(answer.get().toString()).isEqualTo(202);
            assertThat(answer.get().at("/businessKey")).endsWith("/request-1");
        }
    }
}
