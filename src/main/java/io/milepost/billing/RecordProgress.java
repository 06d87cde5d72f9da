package io.milepost.billing;

import io.milepost.client.Checks;
import io.milepost.client.Clients;
import io.milepost.money.Money;
import io.milepost.project.ChargeDetails;
import io.milepost.project.ChargeTerm;
import io.milepost.project.ItemKey;
import io.milepost.project.Project;
import io.milepost.project.Projects;
import io.milepost.project.TermCharge;
import io.milepost.project.TermCharges;
import io.milepost.project.UnknownRecord;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** States how much of a contract is done; what that adds to the earlier statements becomes billable. */
@Component
public class RecordProgress {
    /** What a statement came to; {@code isNew} is false for a repeat of the same. */
    public record Recorded(boolean isNew, BigDecimal percent, Money worth, Money total) {}

    private final Projects projects;
    private final Clients clients;
    private final ProjectTerms terms;
    private final TermCharges charges;
    private final ChargeTerm chargeTerm;
    private final TakeBackProgress takeBack;
    private final Clock clock;

    RecordProgress(
            Projects projects,
            Clients clients,
            ProjectTerms terms,
            TermCharges charges,
            ChargeTerm chargeTerm,
            TakeBackProgress takeBack,
            Clock clock) {
        this.projects = projects;
        this.clients = clients;
        this.terms = terms;
        this.charges = charges;
        this.chargeTerm = chargeTerm;
        this.takeBack = takeBack;
        this.clock = clock;
    }

    @Transactional
    public Recorded record(String projectCode, String term, LocalDate on, BigDecimal percent) {
        Project project = projects.lock(projectCode).orElseThrow(() -> new UnknownRecord("project", projectCode));
        PercentComplete contract = terms.require(projectCode, term, PercentComplete.class, "percent-complete term");
        ItemKey key = ItemKey.progress(projectCode, term, on);
        Money value = Money.rounded(contract.contractValue(), project.currency());
        List<TermCharge> known = charges.of(projectCode, term);
        var before = known.stream()
                .filter(charge -> charge.key().equals(key) && charge.percent().compareTo(percent) == 0)
                .findFirst();
        if (before.isPresent()) {
            return recorded(false, before.get(), value);
        }
        var progress = new Progress(value, takeBack.stated(known, project.currency()));
        String refusal = progress.refusal(on, percent);
        new Checks()
                .require(refusal == null, String.valueOf(refusal))
                .require(
                        !on.isAfter(LocalDate.now(clock).plusDays(1)),
                        "Progress is stated for days gone by; %s is still to come.".formatted(on))
                .raise();
        String language = clients.findById(project.details().client())
                .orElseThrow()
                .details()
                .language();
        Money worth = progress.worthOf(on, percent);
        var details = new ChargeDetails(
                term,
                new ChargeWords(language).progress(percent),
                worth.amount(),
                contract.vatPercent(),
                true,
                on,
                on,
                on,
                percent);
        takeBack.give(known, progress, on, percent);
        if (worth.isZero()) {
            chargeTerm.state(key, projectCode, details);
        } else {
            chargeTerm.charge(key, projectCode, details);
        }
        return recorded(true, charges.findById(key).orElseThrow(), value);
    }

    private static Recorded recorded(boolean isNew, TermCharge charge, Money value) {
        return new Recorded(
                isNew,
                charge.percent(),
                Money.rounded(charge.size(), value.currency()),
                value.percent(charge.percent()));
    }
}
