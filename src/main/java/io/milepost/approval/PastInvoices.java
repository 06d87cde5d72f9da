package io.milepost.approval;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.milepost.client.InvalidRecord;
import io.milepost.invoice.Issuer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The issued invoices of a time with what was decided about them, in as many queries as one of them would take. */
@Component
class PastInvoices {
    /** All of them are in memory at once: about 4 kB each. */
    static final long MOST = 50_000;

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 9998;

    private final PolicyDecisions decisions;
    private final Issuer issuer;
    private final RecordedFacts recorded;

    PastInvoices(PolicyDecisions decisions, Issuer issuer, ObjectMapper json) {
        this.decisions = decisions;
        this.issuer = issuer;
        this.recorded = new RecordedFacts(json);
    }

    /** Decided from the first to the last day, both included. */
    List<PastInvoice> decided(LocalDate from, LocalDate to) {
        requirePeriod(from, to);
        Instant begin = from.atStartOfDay(issuer.zone()).toInstant();
        Instant end = to.plusDays(1).atStartOfDay(issuer.zone()).toInstant();
        requireFew(decisions.countOfIssued(begin, end));
        Map<String, List<PastGate>> gates =
                decisions.gatesOf(begin, end).stream().collect(Collectors.groupingBy(PastGate::decision));
        return decisions.ofIssued(begin, end).stream()
                .map(decision -> past(decision, gates.getOrDefault(decision.decision(), List.of())))
                .toList();
    }

    private PastInvoice past(PastDecision decision, List<PastGate> gates) {
        RecordedFacts.Read read = recorded.facts(decision.facts());
        return new PastInvoice(decision, read.facts(), read.unknown(), recorded.people(decision.involved()), gates);
    }

    private static void requirePeriod(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            throw new InvalidRecord(List.of("The time ends on %s, before it begins on %s.".formatted(to, from)));
        }
        if (from.getYear() < FIRST_YEAR || to.getYear() > LAST_YEAR) {
            throw new InvalidRecord(
                    List.of("Say a time between the years %d and %d.".formatted(FIRST_YEAR, LAST_YEAR)));
        }
    }

    private static void requireFew(long invoices) {
        if (invoices > MOST) {
            throw new InvalidRecord(List.of(
                    "%,d invoices were decided in that time; at most %,d can be tried at once. Choose a shorter time."
                            .formatted(invoices, MOST)));
        }
    }
}
