package io.milepost.invoice;

import io.milepost.billing.ProjectTerms;
import io.milepost.billing.Retainage;
import io.milepost.invoice.Retaining.Mode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The retainage of a project that was not released yet. */
@Component
class Retainages {
    private final ProjectTerms terms;
    private final RetainageReleases releases;
    private final Retaining retaining;

    Retainages(ProjectTerms terms, RetainageReleases releases, Retaining retaining) {
        this.terms = terms;
        this.releases = releases;
        this.retaining = retaining;
    }

    /** One at a time: a second begins when the first is released. */
    Optional<Retainage> of(String project) {
        List<Retainage> agreed = terms.all(project, Retainage.class);
        if (agreed.isEmpty()) {
            return Optional.empty();
        }
        Set<String> released =
                releases.of(project).stream().map(RetainageRelease::term).collect(Collectors.toSet());
        return agreed.stream().filter(term -> !released.contains(term.code())).findFirst();
    }

    boolean taxedAtRelease(Retainage term) {
        return term.taxed() || retaining.retainage() == Mode.TAXED;
    }
}
