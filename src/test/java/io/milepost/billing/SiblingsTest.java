package io.milepost.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.milepost.project.ItemKey;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SiblingsTest {
    private static final ItemKey ENTRY = ItemKey.time("test", "1");

    @Test
    void aPartThatIsNeededForTheFirstTimeIsNew() {
        Portion whole = whole(120);

        List<Portion> fresh =
                arrange(List.of(whole), Set.of(), Map.of("time:test:1#0", minutes(90), "time:test:1#1", minutes(30)));

        assertThat(fresh).extracting(Portion::id).containsExactly("time:test:1#1");
        assertThat(whole.size()).isEqualByComparingTo("90");
    }

    @Test
    void aPartThatIsMergedBackKeepsItsRowAndIsUsedAgain() {
        Portion first = Portion.part(ENTRY, 0, "HARBOUR", minutes(90));
        Portion second = Portion.part(ENTRY, 1, "HARBOUR", minutes(30));

        assertThat(arrange(List.of(first, second), Set.of(), Map.of(first.id(), minutes(120))))
                .isEmpty();
        assertThat(second.size()).isEqualByComparingTo("0");

        assertThat(arrange(
                        List.of(first, second), Set.of(), Map.of(first.id(), minutes(100), second.id(), minutes(20))))
                .isEmpty();
        assertThat(second.size()).isEqualByComparingTo("20");
    }

    @Test
    void whatAnotherDraftHoldsIsNotTouched() {
        Portion theirs = Portion.part(ENTRY, 0, "HARBOUR", minutes(90));
        Portion free = Portion.part(ENTRY, 1, "HARBOUR", minutes(30));

        assertThatThrownBy(() -> arrange(List.of(theirs, free), Set.of(theirs.id()), Map.of(free.id(), minutes(31))))
                .isInstanceOf(IllegalStateException.class);
        assertThat(theirs.size()).isEqualByComparingTo("90");
    }

    @Test
    void whatIsBilledOfARecordThatChangesStaysAndTheRestBecomesOne() {
        Portion billed = Portion.part(ENTRY, 0, "HARBOUR", minutes(90));
        billed.settle();
        Portion open = Portion.part(ENTRY, 1, "HARBOUR", minutes(30));

        new Siblings(List.of(billed, open), Set.of()).becomeOne("HARBOUR", minutes(100));

        assertThat(billed.size()).isEqualByComparingTo("90");
        assertThat(open.size()).isEqualByComparingTo("10");
    }

    @Property
    void howeverAnEntryIsCutItsPartsAddUpToWhatWasRecorded(
            @ForAll @IntRange(min = 1, max = 1440) int recorded,
            @ForAll @Size(min = 1, max = 8) List<@IntRange(min = 0, max = 1440) Integer> cuts) {
        List<Portion> rows = new ArrayList<>(List.of(whole(recorded)));
        for (int cut : cuts) {
            BigDecimal within = minutes(Math.min(cut, recorded));
            Map<String, BigDecimal> wanted = new LinkedHashMap<>();
            wanted.put(rows.get(0).id(), within);
            wanted.put(ENTRY.value() + "#1", minutes(recorded).subtract(within));

            rows.addAll(arrange(rows, Set.of(), wanted));

            assertThat(rows.stream().map(Portion::size).reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isEqualByComparingTo(minutes(recorded));
            assertThat(rows).hasSizeLessThanOrEqualTo(2);
        }
    }

    private static List<Portion> arrange(List<Portion> rows, Set<String> live, Map<String, BigDecimal> wanted) {
        return new Siblings(rows, live).arrange(ENTRY, "HARBOUR", wanted);
    }

    private static Portion whole(int minutes) {
        return Portion.whole(ENTRY, "HARBOUR", minutes(minutes));
    }

    private static BigDecimal minutes(int minutes) {
        return BigDecimal.valueOf(minutes);
    }
}
