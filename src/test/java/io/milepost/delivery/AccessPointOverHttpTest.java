package io.milepost.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.milepost.delivery.ScriptedAccessPoint.Call;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AccessPointOverHttpTest {
    private final ScriptedAccessPoint server = new ScriptedAccessPoint();
    private final AccessPoint accessPoint = at(server.url(), Duration.ofSeconds(20));

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void theDocumentGoesWithItsAddressesUnderItsKey() throws IOException {
        String id = accessPoint.take(message("k-1"));

        assertThat(server.messages()).containsExactly(id);
        var upload = server.uploads().get(0);
        assertThat(upload.authorization()).isEqualTo("Bearer " + ScriptedAccessPoint.TOKEN);
        assertThat(upload.key()).isEqualTo("delivery-k-1");
        assertThat(upload.body().toPrettyString())
                .contains(
                        "\"number\" : \"INV-2026-00001\"",
                        "\"sender\" : \"9930:DE298765432\"",
                        "\"receiver\" : \"0204:991-1234512345-06\"",
                        "\"profile\" : \"PEPPOL_UBL\"",
                        "\"syntax\" : \"UBL\"");
        assertThat(upload.body().path("document").binaryValue()).asString(UTF_8).isEqualTo("<Invoice>ü</Invoice>");
    }

    @Test
    void aRefusalIsForGoodAndNamesTheReasonInOneLine() {
        server.play(Call.REFUSE);
        assertThatThrownBy(() -> accessPoint.take(message("k-1")))
                .isInstanceOf(HandOverRefused.class)
                .hasMessage("The access point refused it: The recipient is not registered.");
    }

    @Test
    void troubleThatPassesIsTriedAgain() {
        server.play(Call.BE_DOWN, Call.SHUT_OUT, Call.NAME_NO_MESSAGE);
        assertThatThrownBy(() -> accessPoint.take(message("k-1")))
                .isInstanceOf(HandOverPostponed.class)
                .hasMessage("The access point can't take it now: status 503, without a reason");
        assertThatThrownBy(() -> accessPoint.take(message("k-1")))
                .isInstanceOf(HandOverPostponed.class)
                .hasMessage("The access point can't take it now: Token expired");
        assertThatThrownBy(() -> accessPoint.take(message("k-1")))
                .isInstanceOf(HandOverPostponed.class)
                .hasMessage("The access point took it, but named no usable message id.");
    }

    @Test
    void whoeverDoesNotAnswerIsNotWaitedForWithoutEnd() {
        server.play(Call.TAKE_AND_SAY_NOTHING);
        var impatient = at(server.url(), Duration.ofMillis(300));
        assertThatThrownBy(() -> impatient.take(message("k-1")))
                .isInstanceOf(HandOverPostponed.class)
                .hasMessageContaining("did not answer in time");
    }

    @Test
    void whoeverIsNotThereIsTriedAgain() {
        server.close();
        assertThatThrownBy(() -> accessPoint.take(message("k-1")))
                .isInstanceOf(HandOverPostponed.class)
                .hasMessageStartingWith("The access point can't be reached: ");
    }

    private static AccessPoint at(String url, Duration longest) {
        return new AccessPointOverHttp(URI.create(url), ScriptedAccessPoint.TOKEN, longest);
    }

    private static HandedOver message(String key) {
        return new HandedOver(
                "delivery-" + key,
                "invoice",
                "INV-2026-00001",
                "PEPPOL_UBL",
                "UBL",
                "9930:DE298765432",
                "0204:991-1234512345-06",
                "INV-2026-00001.xml",
                "0",
                "<Invoice>ü</Invoice>".getBytes(UTF_8));
    }
}
