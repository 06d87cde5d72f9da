package io.milepost.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class CallBackSignatureTest {
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    private static final String BODY = "{\"status\": \"DELIVERED\"}";

    private final CallBackSignature signature = with(ScriptedAccessPoint.SECRET);

    @Test
    void whatTheAccessPointSignedHolds() {
        assertThat(holds(NOW, "m-1", BODY, signed(NOW, "m-1", BODY))).isTrue();
    }

    /** Worked out with OpenSSL: echo -n '1795510800.m-1.{"status": "DELIVERED"}' | openssl dgst -sha256 -hmac … */
    @Test
    void itIsTheSignatureOfTheDocumentation() {
        assertThat(CallBackSignature.of(ScriptedAccessPoint.SECRET, "1795510800", "m-1", BODY.getBytes(UTF_8)))
                .isEqualTo("63d0def54471edd236324a7582ce1498cc069dc02182a15eb7749ce23d57d405");
    }

    @Test
    void anotherBodyMessageSecretOrTimeDoesNot() {
        String good = signed(NOW, "m-1", BODY);
        assertThat(holds(NOW, "m-1", "{\"status\": \"REJECTED\"}", good)).isFalse();
        assertThat(holds(NOW, "m-2", BODY, good)).isFalse();
        assertThat(holds(NOW.plusSeconds(1), "m-1", BODY, good)).isFalse();
        assertThat(holds(NOW, "m-1", BODY, ScriptedAccessPoint.sign("another", seconds(NOW), "m-1", BODY)))
                .isFalse();
        assertThat(holds(NOW, "m-1", BODY, "")).isFalse();
        assertThat(holds(NOW, "m-1", BODY, "ü")).isFalse();
        assertThat(signature.holds(seconds(NOW), "m-1", BODY.getBytes(UTF_8), null))
                .isFalse();
        assertThat(signature.holds(null, "m-1", BODY.getBytes(UTF_8), good)).isFalse();
        assertThat(signature.holds("soon", "m-1", BODY.getBytes(UTF_8), good)).isFalse();
        assertThat(signature.holds("999999999999999999999", "m-1", BODY.getBytes(UTF_8), good))
                .isFalse();
    }

    @Test
    void anOldOneIsRefusedThoughItWasSignedWell() {
        for (int seconds : new int[] {-300, 300}) {
            Instant then = NOW.plusSeconds(seconds);
            assertThat(holds(then, "m-1", BODY, signed(then, "m-1", BODY)))
                    .as("%d s", seconds)
                    .isTrue();
        }
        for (int seconds : new int[] {-301, 301, -1_000_000}) {
            Instant then = NOW.plusSeconds(seconds);
            assertThat(holds(then, "m-1", BODY, signed(then, "m-1", BODY)))
                    .as("%d s", seconds)
                    .isFalse();
        }
    }

    @Test
    void withoutASecretNobodyIsBelieved() {
        assertThat(with(null).holds(seconds(NOW), "m-1", BODY.getBytes(UTF_8), signed(NOW, "m-1", BODY)))
                .isFalse();
        assertThat(with(" ").holds(seconds(NOW), "m-1", BODY.getBytes(UTF_8), signed(NOW, "m-1", BODY)))
                .isFalse();
    }

    private boolean holds(Instant at, String messageId, String body, String given) {
        return signature.holds(seconds(at), messageId, body.getBytes(UTF_8), given);
    }

    private static CallBackSignature with(String secret) {
        return new CallBackSignature(new AccessPointSettings(null, null, secret), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static String signed(Instant at, String messageId, String body) {
        return ScriptedAccessPoint.sign(ScriptedAccessPoint.SECRET, seconds(at), messageId, body);
    }

    private static String seconds(Instant at) {
        return String.valueOf(at.getEpochSecond());
    }
}
