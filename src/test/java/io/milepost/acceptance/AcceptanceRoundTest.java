package io.milepost.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.milepost.invoice.Issuer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AcceptanceRoundTest {
    private static final AcceptanceKey KEY = new AcceptanceKey("HARBOUR", "M2");
    private static final Instant ASKED = Instant.parse("2026-11-27T10:00:00Z");
    private static final Instant REMINDER = Instant.parse("2026-12-04T10:00:00Z");
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 12, 11);

    private final Issuer issuer = mock();
    private final AcceptanceRound round = new AcceptanceRound(KEY, 1, 10);

    @BeforeEach
    void inHamburg() {
        when(issuer.zone()).thenReturn(ZoneId.of("Europe/Berlin"));
    }

    @Test
    void beforeAnybodyTriedTheClientIsToBeAsked() {
        assertThat(round.state()).isEqualTo(AcceptanceState.UNASKED);
        assertThat(round.isToBeAsked()).isTrue();
        assertThat(round.nextLook(issuer)).isNull();
    }

    @Test
    void askedItIsLookedAtForTheReminderAndThenWhenTheLastDayIsOver() {
        asked();

        assertThat(round.state()).isEqualTo(AcceptanceState.WAITING);
        assertThat(round.isToBeAsked()).isFalse();
        assertThat(round.nextLook(issuer)).isEqualTo(REMINDER);
        assertThat(round.isToBeReminded(REMINDER.minusSeconds(1))).isFalse();
        assertThat(round.isToBeReminded(REMINDER)).isTrue();
        round.remind();
        assertThat(round.isToBeReminded(REMINDER)).isFalse();
        assertThat(round.nextLook(issuer)).isEqualTo("2026-12-11T23:00:00Z");
    }

    @Test
    void onTheLastDayTheClientMayStillAnswer() {
        asked();

        assertThat(round.isOver(LAST_DAY)).isFalse();
        assertThat(round.isOver(LAST_DAY.plusDays(1))).isTrue();
    }

    @Test
    void whoWasNotReachedIsNotSilent() {
        asked();

        round.failToAsk("The mail came back.");

        assertThat(round.state()).isEqualTo(AcceptanceState.UNASKED);
        assertThat(round.isToBeAsked()).isFalse();
        assertThat(round.isOver(LAST_DAY.plusDays(1))).isFalse();
        assertThat(round.isToBeReminded(REMINDER)).isFalse();
        assertThat(round.nextLook(issuer)).isNull();
    }

    @Test
    void thereIsOneAnswer() {
        asked();
        round.answer(AcceptanceState.REJECTED, Answer.byLink(" Ines Harms ", " Drawing 7 "), REMINDER);

        assertThat(round.state()).isEqualTo(AcceptanceState.REJECTED);
        assertThat(round.name()).isEqualTo("Ines Harms");
        assertThat(round.reason()).isEqualTo("Drawing 7");
        assertThat(round.isOver(LAST_DAY.plusDays(1))).isFalse();
        assertThatThrownBy(() -> round.answer(AcceptanceState.ACCEPTED, Answer.deemed(), REMINDER))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theTimelineSaysWhoAcceptedWhenAndHow() {
        assertThat(accepted(Answer.byLink("Jane Doe", ""))).isEqualTo("accepted by Jane Doe by link on 4 Dec 2026");
        assertThat(accepted(Answer.byLink("", ""))).isEqualTo("accepted by the client by link on 4 Dec 2026");
        assertThat(accepted(Answer.deemed())).isEqualTo("deemed accepted on 11 Dec 2026");
        assertThat(accepted(Answer.recorded("maya", "Jane Doe", "By telephone")))
                .isEqualTo("accepted by Jane Doe, recorded on 4 Dec 2026 by maya: By telephone");
    }

    @Test
    void aKeyIsReadable() {
        assertThat(AcceptanceKey.parse("HARBOUR/M2/acceptance")).isEqualTo(KEY).hasToString("HARBOUR/M2/acceptance");
        assertThat(KEY.item()).hasToString("milestone:HARBOUR:M2");
        for (String odd : new String[] {"HARBOUR/M2", "HARBOUR/M2/acceptance/x", "/M2/acceptance", ""}) {
            assertThatThrownBy(() -> AcceptanceKey.parse(odd)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private String accepted(Answer said) {
        AcceptanceRound other = new AcceptanceRound(KEY, 1, 10);
        other.ask("ap@client.example", LAST_DAY, REMINDER, ASKED);
        other.answer(AcceptanceState.ACCEPTED, said, REMINDER);
        return AcceptanceInWords.of(other, issuer);
    }

    private void asked() {
        round.ask("ap@client.example", LAST_DAY, REMINDER, ASKED);
    }
}
