package io.milepost.approval;

import io.milepost.invoice.Invoice;
import io.milepost.people.Colleagues;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Says for a gate whose eyes were on the invoice already. */
@Component
class FourEyes {
    private final Gates gates;
    private final Colleagues colleagues;

    FourEyes(Gates gates, Colleagues colleagues) {
        this.gates = gates;
        this.colleagues = colleagues;
    }

    KeptOut keptOut(Gate gate, Invoice invoice) {
        List<Gate> round = gate.fourEyes() ? gates.ofDecision(gate.decision()) : List.of();
        return keptOut(gate, invoice, round);
    }

    /** The same, where the gates of its round are at hand. */
    KeptOut keptOut(Gate gate, Invoice invoice, Collection<Gate> round) {
        return new KeptOut(
                invoice.drafters(), gate.fourEyes() ? passed(gate, round) : Set.of(), colleagues::firstAccount);
    }

    private static Set<String> passed(Gate gate, Collection<Gate> round) {
        return round.stream()
                .filter(earlier -> earlier.order() < gate.order() && earlier.state() == GateState.APPROVED)
                .flatMap(earlier -> Stream.of(earlier.decidedBy(), earlier.decidedFor()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }
}
