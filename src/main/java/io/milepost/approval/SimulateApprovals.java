package io.milepost.approval;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.milepost.approval.CheckModels.Draft;
import io.milepost.approval.Simulation.Asked;
import io.milepost.approval.Simulation.Row;
import io.milepost.client.InvalidRecord;
import io.milepost.invoice.Issuer;
import io.milepost.people.Colleagues;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks a draft of the policy, of the approval process or of both about invoices that were issued, by the facts kept when they
 * were decided. What is not in the draft stays as it was decided then.
 */
@Component
public class SimulateApprovals {
    private final CheckModels checkModels;
    private final DraftedModels drafted;
    private final PolicyDecisions decisions;
    private final ApprovalSettings settings;
    private final Directory directory;
    private final Colleagues colleagues;
    private final Issuer issuer;
    private final ObjectMapper json;

    SimulateApprovals(
            CheckModels checkModels,
            DraftedModels drafted,
            PolicyDecisions decisions,
            ApprovalSettings settings,
            Directory directory,
            Colleagues colleagues,
            Issuer issuer,
            ObjectMapper json) {
        this.checkModels = checkModels;
        this.drafted = drafted;
        this.decisions = decisions;
        this.settings = settings;
        this.directory = directory;
        this.colleagues = colleagues;
        this.issuer = issuer;
        this.json = json;
    }

    /** Of the decisions from the first to the last day, both included. A draft that couldn't be deployed is refused. */
    @Transactional(readOnly = true)
    public Simulation simulate(List<Draft> files, LocalDate from, LocalDate to) {
        requireSound(files);
        Optional<ApprovalPolicy> policy = only(files.stream().flatMap(file -> drafted.policy(file).stream()));
        Optional<List<ModelGate>> drawn = only(files.stream().flatMap(file -> drafted.gates(file).stream()));
        if (policy.isEmpty() && drawn.isEmpty()) {
            throw new InvalidRecord(
                    List.of("Send a draft of approval-policy.dmn, of invoice-approval.bpmn, or of both."));
        }
        Instant begin = from.atStartOfDay(issuer.zone()).toInstant();
        Instant end = to.plusDays(1).atStartOfDay(issuer.zone()).toInstant();
        Map<String, List<PastGate>> gates =
                decisions.gatesOf(begin, end).stream().collect(Collectors.groupingBy(PastGate::decision));
        Map<String, String> firstAccounts = new HashMap<>();
        Draw draw = new Draw(
                policy,
                drawn,
                new GatePlanner(settings.fallbackGroup(), new Remembered(directory)),
                account -> firstAccounts.computeIfAbsent(account, colleagues::firstAccount));
        return CountedSimulation.of(decisions.ofIssued(begin, end).stream()
                .map(past -> row(past, gates.getOrDefault(past.decision(), List.of()), draw))
                .toList());
    }

    private void requireSound(List<Draft> files) {
        CheckModels.Checked checked = checkModels.check(files);
        if (!checked.accepted()) {
            throw new InvalidRecord(checked.errors().stream()
                    .map(error -> "%s, line %d: %s".formatted(error.file(), error.line(), error.message()))
                    .toList());
        }
    }

    private static <T> Optional<T> only(Stream<T> some) {
        List<T> all = some.toList();
        if (all.size() > 1) {
            throw new InvalidRecord(List.of("Send one draft of each, not two."));
        }
        return all.stream().findFirst();
    }

    /** What is asked of each invoice. */
    private record Draw(
            Optional<ApprovalPolicy> policy,
            Optional<List<ModelGate>> drawn,
            GatePlanner planner,
            UnaryOperator<String> firstAccount) {}

    private Row row(PastDecision past, List<PastGate> gates, Draw draw) {
        ApprovalFacts facts = read(past.facts(), ApprovalFacts.class);
        Involved involved = involved(past.involved(), draw.firstAccount());
        List<Asked> then =
                gates.stream().map(gate -> gate.asked(settings.dueDays())).toList();
        List<Asked> now = new ArrayList<>();
        now.addAll(draw.policy()
                .map(policy -> asked(draw.planner().plan(ask(policy, facts), involved)))
                .orElseGet(() -> kept(gates, false)));
        now.addAll(draw.drawn()
                .map(drawn -> asked(draw.planner().drawn(drawn, involved)))
                .orElseGet(() -> kept(gates, true)));
        return new Row(
                past.invoice(),
                past.number(),
                past.businessKey(),
                past.client(),
                facts.net(),
                LocalDate.ofInstant(past.decidedAt(), issuer.zone()),
                then,
                List.copyOf(now));
    }

    /** A policy that fails says nothing, as it would then. */
    private static List<MatchedRule> ask(ApprovalPolicy policy, ApprovalFacts facts) {
        try {
            return policy.evaluate(facts).rules();
        } catch (RuntimeException failed) {
            return List.of();
        }
    }

    private List<Asked> kept(List<PastGate> gates, boolean drawn) {
        return gates.stream()
                .filter(gate -> gate.isDrawn() == drawn)
                .map(gate -> gate.asked(settings.dueDays()))
                .toList();
    }

    private List<Asked> asked(List<GatePlan> plans) {
        return plans.stream()
                .map(plan -> new Asked(
                        plan.name(),
                        plan.approver() instanceof Approver.Only only
                                ? only.person()
                                : plan.approver().inWords(),
                        plan.order(),
                        plan.pace().due() == null
                                ? settings.dueDays()
                                : plan.pace().due(),
                        plan.reasons()))
                .toList();
    }

    private Involved involved(@Nullable String recorded, UnaryOperator<String> firstAccount) {
        RecordedPeople people =
                recorded == null ? new RecordedPeople(List.of(), Map.of()) : read(recorded, RecordedPeople.class);
        Map<Relation, String> related = new LinkedHashMap<>();
        people.related().forEach((key, account) -> Relation.of(key).ifPresent(known -> related.put(known, account)));
        return new Involved(Set.copyOf(people.drafters()), related, firstAccount);
    }

    private <T> T read(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same groups are asked for with every invoice. */
    private static final class Remembered implements Directory {
        private final Directory directory;
        private final Map<String, Set<String>> members = new HashMap<>();

        Remembered(Directory directory) {
            this.directory = directory;
        }

        @Override
        public Set<String> membersOf(String group) {
            return members.computeIfAbsent(group, directory::membersOf);
        }

        @Override
        public Set<String> groupsOf(String person) {
            return directory.groupsOf(person);
        }
    }
}
