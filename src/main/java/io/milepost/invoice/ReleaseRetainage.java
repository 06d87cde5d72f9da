package io.milepost.invoice;

import io.milepost.billing.ProjectTerms;
import io.milepost.billing.Retainage;
import io.milepost.client.Checks;
import io.milepost.project.Projects;
import io.milepost.project.RecordLocked;
import io.milepost.project.UnknownRecord;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The client accepted: what the project's invoices kept back is owed now, and later ones keep nothing back. */
@Component
public class ReleaseRetainage {
    private final Projects projects;
    private final ProjectTerms terms;
    private final RetainageReleases releases;
    private final Invoices invoices;
    private final OweRetained oweRetained;
    private final Issuer issuer;
    private final Clock clock;

    ReleaseRetainage(
            Projects projects,
            ProjectTerms terms,
            RetainageReleases releases,
            Invoices invoices,
            OweRetained oweRetained,
            Issuer issuer,
            Clock clock) {
        this.projects = projects;
        this.terms = terms;
        this.releases = releases;
        this.invoices = invoices;
        this.oweRetained = oweRetained;
        this.issuer = issuer;
        this.clock = clock;
    }

    /** Answers whether it is released for the first time; a repeat with another day is refused. */
    @Transactional
    public boolean release(String project, String term, LocalDate on, String person) {
        var unused = projects.lock(project).orElseThrow(() -> new UnknownRecord("project", project));
        Retainage retainage = terms.require(project, term, Retainage.class, "retainage");
        var id = new RetainageRelease.Id(project, retainage.code());
        var known = releases.findById(id);
        if (known.isPresent()) {
            if (!known.get().on().equals(on)) {
                throw new RecordLocked("Retainage %s of %s was released on %s already, not on %s."
                        .formatted(term, project, known.get().on(), on));
            }
            return false;
        }
        new Checks()
                .require(
                        !on.isAfter(issuer.today(clock)),
                        "A retainage is released when the client accepted; %s is still to come.".formatted(on))
                .raise();
        releases.save(new RetainageRelease(id, on, person, clock.instant()));
        invoices.issuedOf(project).stream()
                .sorted(Comparator.comparing(
                        invoice -> invoice.id().value())) // as whoever locks several of what is owed
                .forEach(invoice -> oweRetained.of(invoice, term, on));
        return true;
    }
}
