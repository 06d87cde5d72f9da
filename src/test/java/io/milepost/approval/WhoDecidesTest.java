package io.milepost.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.milepost.invoice.Issuer;
import io.milepost.people.Colleagues;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WhoDecidesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private final Directory directory = mock();
    private final Colleagues colleagues = mock();
    private final Issuer issuer = mock();
    private final Gate gate = mock();
    private final WhoDecides who = new WhoDecides(
            directory, colleagues, issuer, Clock.fixed(Instant.parse("2026-11-24T09:00:00Z"), ZoneOffset.UTC));

    @BeforeEach
    void louisStandsInForLenaWhoLeadsAPracticeWithNora() {
        when(issuer.today(any())).thenReturn(TODAY);
        when(gate.group()).thenReturn("practice-leads");
        when(directory.membersOf("practice-leads")).thenReturn(Set.of("lena", "nora"));
        when(colleagues.deputiesOf(any(), eq(TODAY))).thenReturn(Map.of("lena", Set.of("louis")));
    }

    @Test
    void theApproversAndTheirDeputies() {
        assertThat(who.about(gate, nobody -> false))
                .containsExactly(
                        new Decider("lena", null, false),
                        new Decider("nora", null, false),
                        new Decider("louis", "lena", false));
    }

    @Test
    void whoeverWasAskedLaterIsMarkedAndNobodyIsToldTwice() {
        when(gate.escalation()).thenReturn(Escalation.toPeople(Instant.EPOCH, Set.of("greta", "lena")));
        assertThat(who.about(gate, nobody -> false))
                .containsExactly(
                        new Decider("lena", null, false),
                        new Decider("nora", null, false),
                        new Decider("greta", null, true),
                        new Decider("louis", "lena", false));
    }

    @Test
    void neitherThoseKeptOutNorWhoStandsInForThem() {
        assertThat(who.about(gate, "lena"::equals)).containsExactly(new Decider("nora", null, false));
        assertThat(who.about(gate, "louis"::equals))
                .containsExactly(new Decider("lena", null, false), new Decider("nora", null, false));
    }

    @Test
    void aGateOfOnePersonIsTheirsAndTheirDeputys() {
        when(gate.group()).thenReturn(null);
        when(gate.person()).thenReturn("lena");
        assertThat(who.about(gate, nobody -> false))
                .containsExactly(new Decider("lena", null, false), new Decider("louis", "lena", false));
    }
}
