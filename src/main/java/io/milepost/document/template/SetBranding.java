package io.milepost.document.template;

import io.milepost.client.Checks;
import io.milepost.client.InvalidRecord;
import io.milepost.document.Branding;
import java.time.Clock;
import java.util.List;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sets logo, colour, font or texts of a firm's documents, from the next draft's preview on; issued ones stay as they are. */
@Component
public class SetBranding {
    private static final int LONGEST_REASON = 500;

    private final BrandingVersions versions;
    private final BrandingInForce inForce;
    private final Clock clock;

    SetBranding(BrandingVersions versions, BrandingInForce inForce, Clock clock) {
        this.versions = versions;
        this.inForce = inForce;
        this.clock = clock;
    }

    /** Answers the version's number. */
    @Transactional
    public int set(UnaryOperator<Branding> change, String why, String person) {
        new Checks().line("Why", why, LONGEST_REASON).raise();
        Branding wanted = change.apply(inForce.now());
        List<String> problems = wanted.faults();
        if (!problems.isEmpty()) {
            throw new InvalidRecord(problems);
        }
        int number = versions.newest().orElse(0) + 1;
        return versions.save(new BrandingVersion(number, wanted, new Made(person, clock.instant(), why.strip())))
                .number();
    }
}
