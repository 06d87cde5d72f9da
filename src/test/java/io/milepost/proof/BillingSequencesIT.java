package io.milepost.proof;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import net.jqwik.api.statistics.Statistics;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Whatever happens in whatever order, the books say what the reference says. A thousand histories, or as many as
 * {@code -Dproof.sequences} says; the profile {@code proof} plays 20,000. A failure prints its seed, its steps and its story.
 */
class BillingSequencesIT {
    private static ConfigurableApplicationContext context;

    @BeforeContainer
    static void start() {
        context = ProofApplication.inMemory();
    }

    @AfterContainer
    static void stop() {
        context.close();
    }

    @Property(shrinking = ShrinkingMode.BOUNDED)
    void noHourIsBilledTwiceLostOrWorthADifferentAmount(@ForAll("histories") List<Step> history) {
        Reference played = Game.play(context, history);
        long issued =
                played.papers.stream().filter(paper -> paper.number != null).count();
        Statistics.label("invoices issued")
                .collect(issued > 0)
                .coverage(histories -> histories.check(true).percentage(percent -> percent > 30));
    }

    @Provide
    static Arbitrary<List<Step>> histories() {
        return steps().list().ofMinSize(5).ofMaxSize(30).withSizeDistribution(RandomDistribution.uniform());
    }

    @SuppressWarnings("unchecked")
    private static Arbitrary<Step> steps() {
        Arbitrary<Act> acts = Arbitraries.frequency(Arrays.stream(Act.values())
                .map(act -> Tuple.of(act.weight, act))
                .toArray(Tuple.Tuple2[]::new));
        return acts.flatMap(act -> Arbitraries.integers().between(0, 9999).map(seed -> new Step(act, seed)));
    }
}
