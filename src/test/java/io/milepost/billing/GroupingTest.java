package io.milepost.billing;

import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.project.ItemKey;
import io.milepost.project.LineGrouping;
import io.milepost.project.Supply;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class GroupingTest {
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final WorkItem DESIGN = worked("1", "maya", "Engineer", "Design", 2, "95");
    private static final WorkItem REVIEW = worked("2", "omar", "Engineer", "Review", 3, "95");
    private static final WorkItem SENIOR = worked("3", "maya", "Senior", "Design", 9, "140");

    @Test
    void byTaskAGroupOfTwoPricesBecomesTwoLines() {
        assertThat(texts(LineGrouping.TASK)).containsExactly("Design: Engineer", "Review: Engineer", "Design: Senior");
    }

    @Test
    void byPersonEverybodyHasALinePerPrice() {
        assertThat(texts(LineGrouping.PERSON)).containsExactly("maya: Engineer", "omar: Engineer", "maya: Senior");
    }

    @Test
    void byDayEveryDayHasItsLine() {
        List<ComposedLine> lines = lines(Grouping.by(LineGrouping.DAY));

        assertThat(lines).hasSize(3).allSatisfy(line -> assertThat(line.from()).isEqualTo(line.to()));
    }

    @Test
    void oneLineIsOneLinePerPrice() {
        assertThat(texts(LineGrouping.ONE_LINE)).containsExactly("Engineer", "Senior");
    }

    @Test
    void workUpToAMilestoneBelongsToItAndWorkAfterTheLastToNone() {
        var reached = new TreeMap<LocalDate, String>();
        reached.put(day(2), "Concept");
        reached.put(day(5), "Permit");

        assertThat(lines(new Grouping(LineGrouping.MILESTONE, reached)))
                .extracting(ComposedLine::description)
                .containsExactly("Concept: Engineer", "Permit: Engineer", "Senior");
    }

    @Test
    void aKeyIsNeverLongerThanItsColumn() {
        var item = worked("4", "maya", "R".repeat(100), "T".repeat(100), 2, "123456789012.123456");

        assertThat(Grouping.by(LineGrouping.TASK).key(item)).hasSizeLessThanOrEqualTo(200);
    }

    @Property
    void whateverTheGroupingNoLineMixesTwoPricesAndNothingIsLost(
            @ForAll LineGrouping by,
            @ForAll @Size(min = 1, max = 30) List<@IntRange(min = 0, max = 2) Integer> people,
            @ForAll @IntRange(min = 1, max = 600) int minutes) {
        List<Choice> choices = new ArrayList<>();
        for (int person : people) {
            String price = person == 0 ? "95" : "110.5";
            choices.add(Choice.billing(worked(
                    String.valueOf(choices.size()),
                    "p" + person,
                    "R" + person,
                    "T" + person % 2,
                    1 + person,
                    price,
                    minutes)));
        }

        Composition composed = new LineComposer(EUR, Grouping.by(by)).compose(choices);

        assertThat(composed.shares()).hasSameSizeAs(choices);
        for (ComposedLine line : composed.lines()) {
            assertThat(choices.stream()
                            .filter(choice -> composed.shares().stream()
                                    .anyMatch(share ->
                                            share.portion().equals(choice.item().portion())
                                                    && line.key().equals(share.lineKey())))
                            .map(choice -> choice.item().price())
                            .distinct())
                    .hasSize(1);
        }
    }

    private static List<String> texts(LineGrouping by) {
        return lines(Grouping.by(by)).stream().map(ComposedLine::description).toList();
    }

    private static List<ComposedLine> lines(Grouping grouping) {
        return new LineComposer(EUR, grouping)
                .compose(Arrays.asList(Choice.billing(DESIGN), Choice.billing(REVIEW), Choice.billing(SENIOR)))
                .lines();
    }

    private static WorkItem worked(String id, String person, String role, String task, int day, String price) {
        return worked(id, person, role, task, day, price, 60);
    }

    private static WorkItem worked(
            String id, String person, String role, String task, int day, String price, int minutes) {
        return new WorkItem(
                ItemKey.time("test", id),
                "time:test:" + id + "#0",
                "time:test:" + id + "#1",
                day(day),
                "Worked",
                person,
                role,
                task,
                null,
                BigDecimal.valueOf(minutes),
                BigDecimal.valueOf(minutes),
                "EUR",
                new BigDecimal(price),
                null,
                Supply.SERVICES,
                null,
                Cover.NONE,
                false,
                null,
                null,
                null);
    }

    private static LocalDate day(int day) {
        return LocalDate.of(2026, 11, day);
    }
}
