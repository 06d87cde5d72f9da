package io.milepost.billing;

import io.milepost.client.Clients;
import io.milepost.project.BillingStatus;
import io.milepost.project.ChargeDetails;
import io.milepost.project.ChargeTerm;
import io.milepost.project.ItemKey;
import io.milepost.project.Project;
import io.milepost.project.TermCharge;
import io.milepost.project.TermCharges;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Makes a project's deposits billable, each once; the caller holds the project's row. */
@Component
public class ChargeDeposits {
    private final Clients clients;
    private final ProjectTerms terms;
    private final ChargeTerm chargeTerm;
    private final TermCharges charges;
    private final BillingStatus billing;

    ChargeDeposits(
            Clients clients, ProjectTerms terms, ChargeTerm chargeTerm, TermCharges charges, BillingStatus billing) {
        this.clients = clients;
        this.terms = terms;
        this.chargeTerm = chargeTerm;
        this.charges = charges;
        this.billing = billing;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void all(Project project, LocalDate on) {
        terms.all(project.code(), Deposit.class).forEach(deposit -> charge(project, deposit, on));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void one(Project project, String term, LocalDate on) {
        charge(project, terms.require(project.code(), term, Deposit.class, "deposit"), on);
    }

    private void charge(Project project, Deposit deposit, LocalDate asked) {
        ItemKey key = ItemKey.deposit(project.code(), deposit.code());
        LocalDate on = day(key, asked);
        String language = clients.findById(project.details().client())
                .orElseThrow()
                .details()
                .language();
        chargeTerm.charge(key, project.code(), asked(deposit, on, new ChargeWords(language)));
    }

    static ChargeDetails asked(Deposit deposit, LocalDate on, ChargeWords words) {
        return new ChargeDetails(
                deposit.code(),
                words.deposit(),
                deposit.amount(),
                deposit.taxed() ? deposit.vatPercent() : java.math.BigDecimal.ZERO,
                deposit.taxed(),
                on,
                on,
                on,
                null);
    }

    /** What a draft or an invoice has keeps its day, whoever asks again. */
    private LocalDate day(ItemKey key, LocalDate asked) {
        return billing.heldAmong(Set.of(key)).isEmpty()
                ? asked
                : charges.findById(key).map(TermCharge::date).orElse(asked);
    }
}
