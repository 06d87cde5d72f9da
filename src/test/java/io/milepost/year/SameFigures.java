package io.milepost.year;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Holds what the application tells of steps and of what waits against what this test reckons itself. */
public final class SameFigures {
    private static final List<String> TIMES = List.of(
            "TO_DRAFT",
            "DRAFT_WAITING",
            "DRAFT_WORKING",
            "APPROVAL_WAITING",
            "APPROVAL_WORKING",
            "TO_SENT",
            "REACHED_TO_SENT",
            "TO_PAID");

    private final Office office;
    private final NaiveSteps steps;
    private final NaiveWaiting waiting;

    public SameFigures(Office office, NaiveSteps steps, NaiveWaiting waiting) {
        this.office = office;
        this.steps = steps;
        this.waiting = waiting;
    }

    /** {@code asked} is for the address, {@code which} for the database. */
    public void steps(String from, String to, String asked, String which) {
        String period = "from=%s&to=%s%s".formatted(from, to, asked);
        JsonNode told = office.get("/api/figures/steps?" + period);
        Map<String, Map<String, Integer>> sizes = steps.sizes(YearMonth.parse(from), YearMonth.parse(to), which);
        for (String measure : TIMES) {
            measure(
                    find(told.path("measures"), measure),
                    measure + " " + period,
                    sizes.getOrDefault(measure, Map.of()));
        }
        List<Integer> back =
                List.copyOf(sizes.getOrDefault("SENT_BACK", Map.of()).values());
        assertThat(told.path("sent").asInt()).as(period).isEqualTo(back.size());
        assertThat(told.path("sentBack").asInt()).as(period).isEqualTo(sum(back));
        assertThat(told.path("firstPass").asInt()).as(period).isEqualTo(back.size() - count(back));
        assertThat(told.path("straightThrough").asInt())
                .as(period)
                .isEqualTo(sum(sizes.getOrDefault("STRAIGHT_THROUGH", Map.of()).values()));
        for (String measure : List.of("TO_PAID", "APPROVAL_WAITING", "DRAFT_WORKING", "TO_DRAFT", "SENT_BACK")) {
            assertThat(listed(measure, period))
                    .as("invoices behind %s %s", measure, period)
                    .isEqualTo(sizes.getOrDefault(measure, Map.of()));
        }
    }

    private void measure(JsonNode told, String what, Map<String, Integer> exact) {
        List<Integer> sizes =
                exact.values().stream().map(SameFigures::inTwoDigits).sorted().toList();
        assertThat(told.path("invoices").asInt()).as(what).isEqualTo(sizes.size());
        assertThat(told.path("total").asInt()).as(what).isEqualTo(sum(sizes));
        if (sizes.isEmpty()) {
            assertThat(told.path("median").isNull()).as(what).isTrue();
        } else {
            assertThat(told.path("median").asInt()).as(what).isEqualTo(nearest(sizes, 0.5));
            assertThat(told.path("p90").asInt()).as(what).isEqualTo(nearest(sizes, 0.9));
        }
    }

    private Map<String, Integer> listed(String measure, String period) {
        Map<String, Integer> listed = new TreeMap<>();
        JsonNode page = office.get("/api/figures/steps/%s/invoices?size=500&%s".formatted(measure, period));
        page.path("items")
                .forEach(item -> listed.put(
                        item.path("invoice").asText(), item.path("size").asInt()));
        assertThat(page.path("total").asInt()).as(measure + " " + period).isEqualTo(listed.size());
        return listed;
    }

    public void waiting(String asked, String which) {
        JsonNode told = office.get("/api/figures/waiting?" + asked);
        List<NaiveWaiting.Item> items = waiting.items(which);
        List<NaiveWaiting.Item> shown = new ArrayList<>();
        told.path("items")
                .forEach(item -> shown.add(new NaiveWaiting.Item(
                        item.path("kind").asText(),
                        item.path("invoice").asText(),
                        item.path("who").asText(),
                        item.path("minutes").asLong())));
        assertThat(shown).as("waiting " + asked).containsExactlyInAnyOrderElementsOf(items);
        assertThat(told.path("total").asInt()).as("waiting " + asked).isEqualTo(items.size());
        Map<String, List<Long>> byWho = new HashMap<>();
        items.forEach(item ->
                byWho.computeIfAbsent(item.who(), none -> new ArrayList<>()).add(item.minutes()));
        assertThat(told.path("people")).as("waiting " + asked).hasSize(byWho.size());
        told.path("people").forEach(person -> {
            List<Long> own = byWho.get(person.path("who").asText());
            assertThat(person.path("count").asInt()).isEqualTo(own.size());
            assertThat(person.path("longest").asLong())
                    .isEqualTo(own.stream().mapToLong(minutes -> minutes).max().orElseThrow());
        });
    }

    static int inTwoDigits(int size) {
        BigDecimal exact = BigDecimal.valueOf(size);
        return exact.setScale(Math.min(0, 2 - exact.precision()), RoundingMode.HALF_UP)
                .intValueExact();
    }

    private static int nearest(List<Integer> sorted, double share) {
        return sorted.get((int) Math.ceil(sorted.size() * share - 1e-9) - 1);
    }

    private static int sum(java.util.Collection<Integer> sizes) {
        return sizes.stream().mapToInt(size -> size).sum();
    }

    private static int count(List<Integer> back) {
        return (int) back.stream().filter(times -> times > 0).count();
    }

    private static JsonNode find(JsonNode measures, String measure) {
        for (JsonNode each : measures) {
            if (each.path("measure").asText().equals(measure)) {
                return each;
            }
        }
        throw new AssertionError("no " + measure);
    }
}
