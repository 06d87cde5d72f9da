package io.milepost.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.milepost.invoice.Issuer;
import io.milepost.people.Colleagues;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ApproversTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private final Directory directory = mock();
    private final Colleagues colleagues = mock();
    private final Gate gate = mock();
    private final Approvers approvers = new Approvers(
            directory,
            colleagues,
            new PeopleInWords(new NamesOfTheFirm()),
            issuer(),
            Clock.fixed(Instant.parse("2026-11-24T09:00:00Z"), ZoneOffset.UTC));

    @BeforeEach
    void louisStandsInForLena() {
        when(gate.name()).thenReturn("Practice lead");
        when(gate.group()).thenReturn("practice-leads");
        when(gate.askedOf()).thenReturn(new Approver.AnyOf("practice-leads"));
        when(directory.membersOf("practice-leads")).thenReturn(Set.of("lena", "nora"));
        when(directory.groupsOf("lena")).thenReturn(Set.of("practice-leads"));
        when(colleagues.firstAccount(anyString())).thenAnswer(account -> account.getArgument(0));
        when(colleagues.representedBy("louis", TODAY)).thenReturn(Set.of("lena"));
        when(colleagues.deputiesOf(any(), any())).thenReturn(Map.of("lena", Set.of("louis")));
        when(colleagues.nextChange(any(), any())).thenReturn(Optional.of(TODAY.plusDays(3)));
    }

    @Test
    void anApproverDecidesForThemselvesAndADeputyForTheApprover() {
        assertThat(approvers.acting(gate, lead("nora"), Set.of("maya"))).isEqualTo(new Acting("nora", null));
        assertThat(approvers.acting(gate, nobodys("louis"), Set.of("maya"))).isEqualTo(new Acting("louis", "lena"));
    }

    @Test
    void aDeputyWhoIsAnApproverThemselvesDecidesForThemselves() {
        assertThat(approvers.acting(gate, lead("louis"), Set.of("lena"))).isEqualTo(new Acting("louis", null));
    }

    @Test
    void neitherADrafterNorWhoStandsInForOneDecides() {
        forbidden(lead("lena"), "lena", "You drafted this invoice, so someone else must decide about it.");
        forbidden(nobodys("louis"), "louis", "You drafted this invoice, so someone else must decide about it.");
        forbidden(
                nobodys("louis"),
                "lena",
                "Lena Brückner drafted this invoice, so whoever stands in for Lena Brückner can't decide about it either.");
        forbidden(nobodys("omar"), "maya", "The gate 'Practice lead' is decided by a practice lead.");
    }

    @Test
    void aSecondAccountOfADrafterIsTheDrafter() {
        when(colleagues.firstAccount("nora")).thenReturn("lena");
        forbidden(lead("nora"), "lena", "You drafted this invoice, so someone else must decide about it.");
        forbidden(lead("lena"), "nora", "You drafted this invoice, so someone else must decide about it.");
    }

    @Test
    void aGateOfOnePersonIsTheirsAndTheirDeputysAlone() {
        when(gate.group()).thenReturn(null);
        when(gate.person()).thenReturn("lena");
        assertThat(approvers.acting(gate, lead("lena"), Set.of("maya"))).isEqualTo(new Acting("lena", null));
        assertThat(approvers.acting(gate, nobodys("louis"), Set.of("maya"))).isEqualTo(new Acting("louis", "lena"));
        forbidden(lead("nora"), "maya", "The gate 'Practice lead' is decided by a practice lead.");
        assertThat(approvers.offered(gate, Set.of("maya")).people()).containsExactly("lena", "louis");
    }

    @Test
    void itIsOfferedToNobodyWhoCouldntDecide() {
        Offered offered = approvers.offered(gate, Set.of("maya"));
        assertThat(offered.groups()).containsExactly("practice-leads");
        assertThat(offered.people()).containsExactly("louis");
        assertThat(offered.untilThen()).hasValue(Instant.parse("2026-11-26T23:00:00Z"));
        assertThat(approvers.offered(gate, Set.of("lena")).people())
                .as("lena's deputy")
                .isEmpty();
        assertThat(approvers.offered(gate, Set.of("louis")).people()).isEmpty();
    }

    @Test
    void whoItWasEscalatedToMayDecideAsWell() {
        when(gate.escalation()).thenReturn(Escalation.toPeople(Instant.EPOCH, Set.of("greta")));
        assertThat(approvers.acting(gate, nobodys("greta"), Set.of("maya"))).isEqualTo(new Acting("greta", null));
        assertThat(approvers.offered(gate, Set.of("maya")).people()).containsExactly("greta", "louis");
    }

    @Test
    void whoMayDecideTodayIsToldWithWhomTheyStandInForAndSinceWhen() {
        when(gate.escalation()).thenReturn(Escalation.toPeople(Instant.EPOCH, Set.of("greta", "lena")));
        assertThat(approvers.deciders(gate, Set.of("maya")))
                .containsExactly(
                        new Decider("lena", null, false),
                        new Decider("nora", null, false),
                        new Decider("greta", null, true),
                        new Decider("louis", "lena", false));
        assertThat(approvers.deciders(gate, Set.of("lena")))
                .as("neither the drafter nor her deputy")
                .extracting(Decider::person)
                .containsExactly("nora", "greta");
    }

    private void forbidden(Reviewer reviewer, String drafter, String sentence) {
        assertThatThrownBy(() -> approvers.acting(gate, reviewer, Set.of(drafter)))
                .isInstanceOf(ReviewForbidden.class)
                .hasMessage(sentence);
    }

    private static Reviewer lead(String person) {
        return new Reviewer(person, Set.of("practice-leads"));
    }

    private static Reviewer nobodys(String person) {
        return new Reviewer(person, Set.of());
    }

    private static Issuer issuer() {
        Issuer issuer = mock();
        when(issuer.zone()).thenReturn(java.time.ZoneId.of("Europe/Berlin"));
        when(issuer.today(any())).thenReturn(TODAY);
        return issuer;
    }
}
