package io.milepost.proof;

import io.milepost.proof.Entry.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import net.jqwik.api.statistics.Statistics;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Whatever happens in whatever order, the books say what the reference says. A thousand histories, or as many as
 * {@code -Dproof.sequences} says; the profile {@code proof} plays 20,000. A failure prints its story, and the steps for
 * {@link ReplayedHistory}.
 */
@Tag("proof")
class BillingSequencesIT {
    private static final int[] LIKINGS = {0, 1, 1, 3};

    private static ConfigurableApplicationContext context;

    @BeforeContainer
    static void start() {
        context = ProofApplication.inMemory();
    }

    @AfterContainer
    static void stop() {
        if (context != null) {
            context.close();
        }
    }

    @Property(shrinking = ShrinkingMode.BOUNDED)
    void noHourIsBilledTwiceLostOrWorthADifferentAmount(@ForAll("histories") List<Step> history) {
        Reference played = Game.play(context, history);
        List<Paper> invoices = played.papers.stream()
                .filter(paper -> paper.number != null && paper.corrects == null)
                .toList();
        List<Part> billed =
                invoices.stream().flatMap(invoice -> invoice.parts.stream()).toList();
        covered("invoices issued", 8, !invoices.isEmpty());
        covered(
                "credit notes issued",
                3,
                played.papers.stream().anyMatch(paper -> paper.number != null && paper.corrects != null));
        covered(
                "entries in parts",
                0.3,
                played.papers.stream()
                        .flatMap(paper -> paper.parts.stream())
                        .anyMatch(part -> part.number > 0 || part.size.compareTo(part.entry.recorded) < 0));
        covered("deposits deducted", 0.3, invoices.stream().anyMatch(invoice -> !invoice.uses.isEmpty()));
        covered(
                "retainages kept",
                0.3,
                invoices.stream()
                        .flatMap(invoice -> invoice.lines.stream())
                        .anyMatch(line -> line.kind().equals("RETAINED")));
        covered("progress billed", 0.3, billed.stream().anyMatch(part -> part.entry.kind == Kind.PROGRESS));
        covered("periods billed", 0.3, billed.stream().anyMatch(part -> part.entry.kind == Kind.RETAINER));
        covered("discounts given", 0.3, invoices.stream().anyMatch(invoice -> !invoice.allowances.isEmpty()));
    }

    /** Often enough, so that it isn't only said to be proven. */
    private static void covered(String what, double percentAtLeast, boolean happened) {
        Statistics.label(what)
                .collect(happened)
                .coverage(histories -> histories.check(true).percentage(percent -> percent > percentAtLeast));
    }

    @Provide
    static Arbitrary<List<Step>> histories() {
        Arbitrary<List<Step>> work = Arbitraries.integers()
                .between(0, 9999)
                .map(seed -> new Step(seed % 3 == 0 ? Act.RECORD_EXPENSE : Act.RECORD_TIME, seed))
                .list()
                .ofSize(4);
        Arbitrary<List<Step>> rest = Arbitraries.integers()
                .between(0, 999)
                .flatMap(taste -> steps(taste)
                        .list()
                        .ofMinSize(5)
                        .ofMaxSize(25)
                        .withSizeDistribution(RandomDistribution.uniform()));
        return Combinators.combine(work, rest)
                .as((first, then) ->
                        Stream.concat(first.stream(), then.stream()).toList());
    }

    /** Every other taste likes some acts more than usual and others not at all: what is rare comes together then. */
    @SuppressWarnings("unchecked")
    private static Arbitrary<Step> steps(int taste) {
        Random liking = new Random(taste);
        Arbitrary<Act> acts = Arbitraries.frequency(Arrays.stream(Act.values())
                .map(act -> Tuple.of(act.weight * (taste % 2 == 0 ? 1 : LIKINGS[liking.nextInt(LIKINGS.length)]), act))
                .toArray(Tuple.Tuple2[]::new));
        return acts.flatMap(act -> Arbitraries.integers().between(0, 9999).map(seed -> new Step(act, seed)));
    }
}
