package io.milepost.billing;

import io.milepost.billing.RetainerCalendar.Span;
import io.milepost.client.Clients;
import io.milepost.project.ChargeDetails;
import io.milepost.project.ChargeTerm;
import io.milepost.project.ItemKey;
import io.milepost.project.Project;
import io.milepost.project.Projects;
import io.milepost.project.UnknownRecord;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens the fees of retainers as billable work, each period once, however often and by whomever it is asked. */
@Component
public class OpenRetainerPeriods {
    private final Projects projects;
    private final Clients clients;
    private final ProjectTerms terms;
    private final ChargeTerm chargeTerm;

    OpenRetainerPeriods(Projects projects, Clients clients, ProjectTerms terms, ChargeTerm chargeTerm) {
        this.projects = projects;
        this.clients = clients;
        this.terms = terms;
        this.chargeTerm = chargeTerm;
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
            for (Span span : RetainerCalendar.of(retainer).dueBy(day, retainer.inAdvance())) {
                ItemKey key = ItemKey.retainer(projectCode, retainer.code(), span.from());
                opened += chargeTerm.charge(key, projectCode, fee(retainer, span, words)) ? 1 : 0;
            }
        }
        return opened;
    }

    private static ChargeDetails fee(Retainer retainer, Span span, ChargeWords words) {
        return new ChargeDetails(
                retainer.code(),
                words.retainer(span),
                retainer.fee(),
                retainer.vatPercent(),
                true,
                retainer.inAdvance() ? span.from() : span.to(),
                span.from(),
                span.to(),
                null);
    }
}
