package io.milepost.approval;

import io.milepost.invoice.Invoice;
import io.milepost.invoice.InvoiceId;
import io.milepost.invoice.Invoices;
import io.milepost.project.Projects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds the people that a mail about an approval is meant for. */
@Component
public class FindReaders {
    /** Whoever invoices the project, besides the keys of a {@link Relation} and groups. */
    public static final String PROJECT_MANAGER = "projectManager";

    private final Gates gates;
    private final WhoDecides whoDecides;
    private final FourEyes fourEyes;
    private final FindInvolved findInvolved;
    private final Directory directory;
    private final Invoices invoices;
    private final Projects projects;

    FindReaders(
            Gates gates,
            WhoDecides whoDecides,
            FourEyes fourEyes,
            FindInvolved findInvolved,
            Directory directory,
            Invoices invoices,
            Projects projects) {
        this.gates = gates;
        this.whoDecides = whoDecides;
        this.fourEyes = fourEyes;
        this.findInvolved = findInvolved;
        this.directory = directory;
        this.invoices = invoices;
        this.projects = projects;
    }

    /** Who may decide the gate today. */
    @Transactional(readOnly = true)
    public Set<String> decidersOf(String gateId) {
        Gate gate = gates.findById(gateId).orElseThrow();
        Invoice invoice = invoices.findById(gate.invoice()).orElseThrow();
        return whoDecides.about(gate, fourEyes.keptOut(gate, invoice)::has).stream()
                .map(Decider::person)
                .collect(Collectors.toSet());
    }

    /** Members of a group, or the one person the invoice leads to; nobody where there is none. */
    @Transactional(readOnly = true)
    public Set<String> named(InvoiceId id, String whom) {
        Invoice invoice = invoices.findById(id).orElseThrow();
        if (whom.equals(PROJECT_MANAGER)) {
            return Set.of(
                    projects.findById(invoice.project()).orElseThrow().details().projectManager());
        }
        Optional<Relation> relation = Relation.of(whom);
        return relation.isPresent()
                ? findInvolved.in(invoice).behind(relation.get()).map(Set::of).orElse(Set.of())
                : directory.membersOf(whom);
    }
}
