package io.milepost.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.milepost.invoice.Issuer;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WaitInWordsTest {
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

    private final Gate gate = mock();
    private final Issuer issuer = mock();
    private final Decider lena = new Decider("lena", null, false);
    private final Decider louisForLena = new Decider("louis", "lena", false);
    private WaitInWords waits;

    @BeforeEach
    void aGateOfThePracticeLeadsAskedThisMorningInHamburg() {
        when(issuer.zone()).thenReturn(ZoneId.of("Europe/Berlin"));
        when(gate.askedOf()).thenReturn(new Approver.AnyOf("practice-leads"));
        when(gate.askedAt()).thenReturn(Instant.parse("2026-11-24T09:12:00Z"));
        when(gate.dueAt()).thenReturn(Instant.parse("2026-11-26T09:12:00Z"));
        waits = new WaitInWords(new PeopleInWords(new NamesOfTheFirm()), issuer, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @Test
    void namesTheApproversAndWhoStandsInForThem() {
        assertThat(waits.of(gate, List.of(lena, louisForLena)))
                .isEqualTo("Waits for a practice lead since 24 Nov 2026, 10:12, due 26 Nov 2026: Lena Brückner, or"
                        + " Louis Vale standing in for Lena Brückner.");
        assertThat(waits.of(gate, List.of(lena, new Decider("nora", null, false))))
                .endsWith(", due 26 Nov 2026: Lena Brückner or nora.");
    }

    @Test
    void countsThePeopleOfALargeGroup() {
        List<Decider> many = List.of("a", "b", "c", "d").stream()
                .map(person -> new Decider(person, null, false))
                .toList();
        assertThat(waits.of(gate, many)).endsWith(", due 26 Nov 2026: any of 4 people.");
    }

    @Test
    void aGateOfOnePersonNamesThemOnce() {
        when(gate.person()).thenReturn("lena");
        when(gate.askedOf()).thenReturn(new Approver.Only("lena", Relation.PRACTICE_LEAD));
        assertThat(waits.of(gate, List.of(lena)))
                .isEqualTo("Waits for Lena Brückner, the practice lead of the project, since 24 Nov 2026, 10:12,"
                        + " due 26 Nov 2026.");
        assertThat(waits.of(gate, List.of(lena, louisForLena)))
                .endsWith(", due 26 Nov 2026, or Louis Vale standing in for Lena Brückner.");
    }

    @Test
    void tellsWhatCameOfItWhenItTookTooLong() {
        when(gate.dueAt()).thenReturn(Instant.parse("2026-11-23T09:12:00Z"));
        when(gate.remindedAt()).thenReturn(Instant.parse("2026-11-22T09:12:00Z"));
        when(gate.escalation()).thenReturn(Escalation.toPeople(Instant.parse("2026-11-24T11:00:00Z"), Set.of("greta")));
        assertThat(waits.of(gate, List.of(lena, new Decider("greta", null, true))))
                .isEqualTo("Waits for a practice lead since 24 Nov 2026, 10:12, was due 23 Nov 2026: Lena Brückner."
                        + " Reminded 22 Nov 2026, 10:12. Since 24 Nov 2026, 12:00, Greta Vale may decide as well.");
    }

    @Test
    void saysThatNobodyCanDecideIt() {
        assertThat(waits.of(gate, List.of()))
                .endsWith(", due 26 Nov 2026; nobody may decide it today, so tell a process admin.");
    }

    @Test
    void aGroupOfTheFirmsOwnIsCalledByItsNameAndAGateFromBeforeTimesWereKeptHasNone() {
        when(gate.askedOf()).thenReturn(new Approver.AnyOf("legal"));
        when(gate.askedAt()).thenReturn(null);
        when(gate.dueAt()).thenReturn(null);
        assertThat(waits.of(gate, List.of(lena))).isEqualTo("Waits for the group Legal: Lena Brückner.");
    }
}
