package io.milepost.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.billing.ExpenseTerms;
import io.milepost.billing.FixedPrice;
import io.milepost.billing.Scope;
import io.milepost.client.ClientDetails;
import io.milepost.client.DocumentWishes;
import io.milepost.client.RegisterClient;
import io.milepost.client.TimeRounding;
import io.milepost.project.AgreeRateCard;
import io.milepost.project.LineGrouping;
import io.milepost.project.ProjectDetails;
import io.milepost.project.Rate;
import io.milepost.project.RateCard;
import io.milepost.project.RegisterProject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.springframework.context.ApplicationContext;

/** One history of one project, played at once through the product and in the reference, and compared after every step. */
final class Game {
    static final String PROJECT = "HARBOUR";
    static final String MANAGER = "maya";
    private static final LocalDate BEGIN = LocalDate.of(2026, 1, 5);

    final Product product;
    final Books books;
    final MovableClock clock;
    final Reference reference = new Reference();
    private final List<String> story = new ArrayList<>();
    private int serial;

    /** Deposits that were asked for by name. */
    final Set<String> asked = new HashSet<>();

    private Game(ApplicationContext context) {
        this.product = new Product(context);
        this.books = context.getBean(Books.class);
        this.clock = context.getBean(MovableClock.class);
    }

    /** Plays the steps on empty tables; a failure tells the story so far, and how {@link ReplayedHistory} plays it again. */
    static Reference play(ApplicationContext context, List<Step> steps) {
        Game game = new Game(context);
        try {
            game.begin(Contract.of(steps.isEmpty() ? 0 : steps.get(0).seed()));
            for (Step step : steps) {
                game.tell(step.toString());
                step.act().play.on(game, step.dice());
                if (game.product.wasUsed()) {
                    game.compare();
                }
            }
            return game.reference;
        } catch (RuntimeException | AssertionError broken) {
            throw new AssertionError(
                    "%s%n%s%n-Dproof.history=%s"
                            .formatted(String.join("\n  ", game.story), broken.getMessage(), Step.written(steps)),
                    broken);
        }
    }

    private void begin(Contract contract) {
        tell(contract.toString());
        books.burn();
        contract.agreeOn(this);
        clock.startOn(BEGIN);
        product.get(RegisterClient.class)
                .register(
                        "HAFENBAU",
                        new ClientDetails(
                                "Hafenbau Nord GmbH",
                                "Kaistraße 1",
                                "20457",
                                "Hamburg",
                                "DE",
                                null,
                                "billing@hafenbau.example",
                                null,
                                "de",
                                "EUR",
                                30,
                                null,
                                null,
                                false,
                                true,
                                false,
                                null),
                        new TimeRounding(TimeRounding.Mode.UP, reference.agreed.roundedUpTo, TimeRounding.Per.ENTRY),
                        DocumentWishes.USUAL);
        product.get(RegisterProject.class)
                .register(
                        PROJECT,
                        new ProjectDetails(
                                "Quay wall", "HAFENBAU", MANAGER, "lena", "EUR", null, null, LineGrouping.ROLE));
        firmRate("Engineer", "95.00");
        firmRate("Architect", "117.35");
        product.agree(new FixedPrice(Agreement.FIXED, Scope.ofTasks("Build"), null));
        product.agree(new ExpenseTerms("MAT", Scope.ofCategories("Material"), new BigDecimal("12.5")));
        contract.agreeRest(this);
        contract.agreeCharges(this);
        reference.agreed.markUp.put("Material", new BigDecimal("12.5"));
        reference.agreed.fixedPriceTasks.add("Build");
        product.exchangeRate("CHF", BEGIN, new BigDecimal("1.0655"));
        reference.agreed.exchange.put("CHF", new TreeMap<>(java.util.Map.of(BEGIN, new BigDecimal("1.0655"))));
    }

    private void firmRate(String role, String price) {
        LocalDate from = LocalDate.of(2025, 1, 1);
        product.get(AgreeRateCard.class)
                .agree(
                        "FIRM-" + role.toUpperCase(java.util.Locale.ROOT),
                        RateCard.Scope.FIRM,
                        null,
                        "EUR",
                        List.of(new Rate(null, role, from, new BigDecimal(price))));
        reference.agreed.firmRates.put(role, new TreeMap<>(java.util.Map.of(from, new BigDecimal(price))));
    }

    int next() {
        return ++serial;
    }

    void tell(String what) {
        story.add(what);
    }

    Optional<Entry> anEntry(Dice dice, Predicate<Entry> which) {
        return dice.of(reference.entries.values().stream().filter(which).toList());
    }

    Optional<Paper> aPaper(Dice dice, Predicate<Paper> which) {
        return dice.of(reference.papers.stream().filter(which).toList());
    }

    private void compare() {
        Map<String, List<String>> kept = books.papers();
        for (Paper paper : reference.papers) {
            assertThat(kept.remove(paper.id)).as("%s in the books", paper).isEqualTo(expected(paper));
        }
        assertThat(kept).as("papers nobody asked for").isEmpty();
        books.check();
        learnNames();
    }

    private List<String> expected(Paper paper) {
        List<String> expected = new ArrayList<>();
        boolean credits = paper.corrects != null;
        BigDecimal net = credits ? paper.net : Sum.net(paper.sums());
        BigDecimal vat = credits ? paper.vat : Sum.vat(paper.sums(), reference.agreed.decimals);
        expected.add(paper.state.name());
        expected.add("%s + %s = %s".formatted(Sum.plain(net), Sum.plain(vat), Sum.plain(net.add(vat))));
        if (paper.state != Paper.State.DISCARDED) {
            expected.addAll(credits ? CreditSums.worths(paper) : Reference.texts(paper.lines));
            paper.parts.forEach(part -> expected.add(part.text(credits)));
            paper.uses.forEach(
                    (deposit, amount) -> expected.add("uses %s of %s".formatted(Sum.plain(amount), deposit.number)));
        }
        Collections.sort(expected);
        return expected;
    }

    /** Parts that say the same are the same to everybody. */
    void learnNames() {
        Map<String, Map<String, String>> live = books.live();
        for (Paper paper : reference.papers) {
            Map<String, String> names = new TreeMap<>(live.getOrDefault(paper.id, Map.of()));
            for (Part part : paper.state == Paper.State.DISCARDED ? List.<Part>of() : paper.parts) {
                String text = part.text(paper.corrects != null);
                String known = names.get(part.portion());
                String name = text.equals(known)
                        ? part.portion()
                        : names.entrySet().stream()
                                .filter(each -> each.getValue().equals(text))
                                .findFirst()
                                .orElseThrow(() -> new AssertionError(
                                        "%s has no part like %s, only %s".formatted(paper, text, names)))
                                .getKey();
                names.remove(name);
                part.number = Integer.parseInt(name.substring(name.lastIndexOf('#') + 1));
            }
        }
    }
}
