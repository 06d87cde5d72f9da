package io.milepost.web.invoices;

import io.milepost.approval.ApprovalGates;
import io.milepost.approval.Gate;
import io.milepost.approval.PeopleInWords;
import io.milepost.approval.WaitInWords;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Whom an invoice in approval waits for: one gate in a sentence, several side by side with a sentence each. */
@Component
class WhereInApproval {
    private final ApprovalGates gates;
    private final WaitInWords waits;
    private final PeopleInWords people;

    WhereInApproval(ApprovalGates gates, WaitInWords waits, PeopleInWords people) {
        this.gates = gates;
        this.waits = waits;
        this.people = people;
    }

    String sentence(List<Gate> asked) {
        if (asked.isEmpty()) {
            return "Submitted. Milepost is asking the approval policy who has to approve it.";
        }
        if (asked.size() > 1) {
            return "Waits at %d gates side by side: %s."
                    .formatted(asked.size(), asked.stream().map(Gate::name).collect(Collectors.joining(", ")));
        }
        Gate gate = asked.get(0);
        String approver = people.approver(gate).toLowerCase(Locale.ROOT);
        return approver.contains(gate.name().toLowerCase(Locale.ROOT)) ? wait(gate) : named(gate);
    }

    List<String> details(List<Gate> asked) {
        return asked.size() > 1 ? asked.stream().map(this::named).toList() : List.of();
    }

    private String named(Gate gate) {
        String wait = wait(gate);
        return "%s: %s".formatted(gate.name(), wait.substring(0, 1).toLowerCase(Locale.ROOT) + wait.substring(1));
    }

    private String wait(Gate gate) {
        return waits.of(gate, gates.deciders(gate));
    }
}
