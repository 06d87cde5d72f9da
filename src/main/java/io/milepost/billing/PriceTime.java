package io.milepost.billing;

import io.milepost.project.Project;
import io.milepost.project.TimeEntryDetails;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Says what an hour of some work would be billed for by today's terms and rate cards, without it being on offer. */
@Component
public class PriceTime {
    /** The prices of some projects. */
    public static final class Prices {
        private final Map<String, PricedProject> projects;

        private Prices(Map<String, PricedProject> projects) {
            this.projects = projects;
        }

        /** 0 where an agreed price includes the work, empty where nobody agreed one. */
        public Optional<BigDecimal> hourly(TimeEntryDetails work) {
            return Optional.ofNullable(projects.get(work.project())).flatMap(project -> project.hourly(work));
        }
    }

    private final Pricing pricing;

    PriceTime(Pricing pricing) {
        this.pricing = pricing;
    }

    /** Read in a few questions, however many projects. */
    public Prices of(Collection<Project> projects) {
        return new Prices(projects.isEmpty() ? Map.of() : pricing.of(projects, FoundRecords.NONE, Set.of()));
    }
}
