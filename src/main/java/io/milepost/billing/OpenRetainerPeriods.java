package io.milepost.billing;

import io.milepost.billing.RetainerCalendar.Span;
import io.milepost.client.Clients;
import io.milepost.project.ChargeDetails;
import io.milepost.project.ChargeTerm;
import io.milepost.project.ItemKey;
import io.milepost.project.ItemKind;
import io.milepost.project.Project;
import io.milepost.project.Projects;
import io.milepost.project.TermCharge;
import io.milepost.project.TermCharges;
import io.milepost.project.UnknownRecord;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens the fees of retainers as billable work, each period once, however often and by whomever it is asked. */
@Component
public class OpenRetainerPeriods {
    private final Projects projects;
    private final Clients clients;
    private final ProjectTerms terms;
    private final TermCharges charges;
    private final ChargeTerm chargeTerm;
    private final TaxChanges taxChanges;

    OpenRetainerPeriods(
            Projects projects,
            Clients clients,
            ProjectTerms terms,
            TermCharges charges,
            ChargeTerm chargeTerm,
            TaxChanges taxChanges) {
        this.projects = projects;
        this.clients = clients;
        this.terms = terms;
        this.charges = charges;
        this.chargeTerm = chargeTerm;
        this.taxChanges = taxChanges;
    }

    /** In advance what has begun by that day, in arrears what is over by it; answers how many are new. */
    @Transactional
    public int upTo(String projectCode, LocalDate day) {
        Project project = projects.lock(projectCode).orElseThrow(() -> new UnknownRecord("project", projectCode));
        var words = new ChargeWords(clients.findById(project.details().client())
                .orElseThrow()
                .details()
                .language());
        int opened = 0;
        for (Retainer retainer : terms.all(projectCode, Retainer.class)) {
            List<TermCharge> known = charges.of(projectCode, retainer.code()).stream()
                    .filter(charge -> charge.key().kind() == ItemKind.RETAINER)
                    .toList();
            Set<ItemKey> billed = chargeTerm.billedAmong(known);
            List<TermCharge> settled = known.stream()
                    .filter(charge -> billed.contains(charge.key()))
                    .toList();
            var fees = new RetainerFees(retainer, taxChanges.periods(), project.currency(), words, settled);
            for (Span period : RetainerCalendar.of(retainer).dueBy(day, retainer.inAdvance())) {
                List<TermCharge> open = known.stream()
                        .filter(charge -> !settled.contains(charge) && period.has(charge.from()))
                        .toList();
                opened += open(projectCode, fees.of(period), open);
            }
        }
        return opened;
    }

    /** What was billed of a period stays in the parts it was billed in; before that they follow the term and the rates. */
    private int open(String project, List<ChargeDetails> fees, List<TermCharge> known) {
        Set<LocalDate> beginnings = fees.stream().map(ChargeDetails::from).collect(Collectors.toSet());
        known.stream()
                .filter(charge -> !beginnings.contains(charge.from()))
                .forEach(charge -> chargeTerm.withdraw(charge.key()));
        int opened = 0;
        for (ChargeDetails fee : fees) {
            opened += chargeTerm.charge(ItemKey.retainer(project, fee.term(), fee.from()), project, fee) ? 1 : 0;
        }
        return opened;
    }
}
