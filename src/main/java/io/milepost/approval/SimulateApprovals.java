package io.milepost.approval;

import io.milepost.approval.CheckModels.Draft;
import io.milepost.invoice.Issuer;
import io.milepost.people.Colleagues;
import io.milepost.people.KnownNames;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks a draft of the policy, of the approval process or of both about invoices that were issued, by the facts kept when they
 * were decided, so that a change is seen before it counts.
 */
@Component
public class SimulateApprovals {
    private final CheckModels checkModels;
    private final DraftedModels drafted;
    private final ModelsInForce inForce;
    private final PastInvoices pastInvoices;
    private final ApprovalSettings settings;
    private final Directory directory;
    private final Colleagues colleagues;
    private final KnownNames names;
    private final Issuer issuer;

    SimulateApprovals(
            CheckModels checkModels,
            DraftedModels drafted,
            ModelsInForce inForce,
            PastInvoices pastInvoices,
            ApprovalSettings settings,
            Directory directory,
            Colleagues colleagues,
            KnownNames names,
            Issuer issuer) {
        this.checkModels = checkModels;
        this.drafted = drafted;
        this.inForce = inForce;
        this.pastInvoices = pastInvoices;
        this.settings = settings;
        this.directory = directory;
        this.colleagues = colleagues;
        this.names = names;
        this.issuer = issuer;
    }

    /** Of the decisions from the first to the last day, both included. A draft that couldn't be deployed is refused. */
    @Transactional(readOnly = true)
    public Simulation simulate(List<Draft> files, LocalDate from, LocalDate to) {
        checkModels.require(files);
        Trial trial = trial(DraftedApprovals.of(files, drafted, inForce));
        return CountedSimulation.of(
                pastInvoices.decided(from, to).stream().map(trial::of).toList(), issuer.baseCurrency());
    }

    private Trial trial(DraftedApprovals draft) {
        Map<String, String> firstAccounts = new HashMap<>();
        return new Trial(
                draft,
                new GatePlanner(
                        settings.fallbackGroup(),
                        new RememberedDirectory(directory),
                        new PeopleInWords(new RememberedNames(names))),
                account -> firstAccounts.computeIfAbsent(account, colleagues::firstAccount),
                settings.dueDays(),
                issuer.zone());
    }
}
