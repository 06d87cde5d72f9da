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
        assertThat(approvers.acting(gate, lead("nora"), drafted("maya"))).isEqualTo(new Acting("nora", null));
        assertThat(approvers.acting(gate, nobodys("louis"), drafted("maya"))).isEqualTo(new Acting("louis", "lena"));
    }

    @Test
    void aDeputyWhoIsAnApproverThemselvesDecidesForThemselves() {
        assertThat(approvers.acting(gate, lead("louis"), drafted("lena"))).isEqualTo(new Acting("louis", null));
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
        assertThat(approvers.acting(gate, lead("lena"), drafted("maya"))).isEqualTo(new Acting("lena", null));
        assertThat(approvers.acting(gate, nobodys("louis"), drafted("maya"))).isEqualTo(new Acting("louis", "lena"));
        forbidden(lead("nora"), "maya", "The gate 'Practice lead' is decided by a practice lead.");
        assertThat(approvers.offered(gate, drafted("maya")).people()).containsExactly("lena", "louis");
    }

    @Test
    void itIsOfferedToNobodyWhoCouldntDecide() {
        Offered offered = approvers.offered(gate, drafted("maya"));
        assertThat(offered.groups()).containsExactly("practice-leads");
        assertThat(offered.people()).containsExactly("louis");
        assertThat(offered.untilThen()).hasValue(Instant.parse("2026-11-26T23:00:00Z"));
        assertThat(approvers.offered(gate, drafted("lena")).people())
                .as("lena's deputy")
                .isEmpty();
        assertThat(approvers.offered(gate, drafted("louis")).people()).isEmpty();
    }

    @Test
    void whoItWasEscalatedToMayDecideAsWell() {
        when(gate.escalation()).thenReturn(Escalation.toPeople(Instant.EPOCH, Set.of("greta")));
        assertThat(approvers.acting(gate, nobodys("greta"), drafted("maya"))).isEqualTo(new Acting("greta", null));
        assertThat(approvers.offered(gate, drafted("maya")).people()).containsExactly("greta", "louis");
    }

    private void forbidden(Reviewer reviewer, String drafter, String sentence) {
        assertThatThrownBy(() -> approvers.acting(gate, reviewer, drafted(drafter)))
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

    @Test
    void whoPassedAGateBeforeIsKeptOutOfOneThatWantsOtherEyes() {
        KeptOut lenaPassed = new KeptOut(Set.of("maya"), Set.of("lena"), colleagues::firstAccount);
        assertThat(approvers.acting(gate, lead("nora"), lenaPassed)).isEqualTo(new Acting("nora", null));
        assertThatThrownBy(() -> approvers.acting(gate, lead("lena"), lenaPassed))
                .isInstanceOf(ReviewForbidden.class)
                .hasMessage("You passed a gate of this invoice before, so someone else must decide 'Practice lead'.");
        assertThatThrownBy(() -> approvers.acting(gate, nobodys("louis"), lenaPassed))
                .hasMessage(
                        "Lena Brückner passed a gate of this invoice before, so whoever stands in for Lena Brückner can't decide about it either.");
        assertThat(approvers.offered(gate, lenaPassed).people()).isEmpty();
        assertThat(approvers.canDecide(gate, lenaPassed)).isTrue();
    }

    @Test
    void aSecondAccountOfWhoPassedAGateIsNoOtherPairOfEyes() {
        when(colleagues.firstAccount("lena2")).thenReturn("lena");
        KeptOut lenaPassed = new KeptOut(Set.of("maya"), Set.of("lena"), colleagues::firstAccount);
        assertThatThrownBy(() -> approvers.acting(gate, lead("lena2"), lenaPassed))
                .isInstanceOf(ReviewForbidden.class);
        KeptOut secondAccountPassed = new KeptOut(Set.of("maya"), Set.of("lena2"), colleagues::firstAccount);
        assertThatThrownBy(() -> approvers.acting(gate, lead("lena"), secondAccountPassed))
                .isInstanceOf(ReviewForbidden.class);
    }

    @Test
    void whereADeputyPassedForAnApproverNeitherOfThemPassesTheNext() {
        KeptOut both = new KeptOut(Set.of("maya"), Set.of("louis", "lena", "nora"), colleagues::firstAccount);
        assertThatThrownBy(() -> approvers.acting(gate, nobodys("louis"), both)).isInstanceOf(ReviewForbidden.class);
        assertThat(approvers.canDecide(gate, both)).isFalse();
    }

    private KeptOut drafted(String person) {
        return new KeptOut(Set.of(person), Set.of(), colleagues::firstAccount);
    }
}
