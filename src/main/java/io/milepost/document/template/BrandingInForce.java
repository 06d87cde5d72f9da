package io.milepost.document.template;

import io.milepost.document.Branding;
import io.milepost.invoice.Issuer;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the firm set last without touching a template; until somebody sets something, what the application's settings say. */
@Component
@Transactional(readOnly = true)
public class BrandingInForce {
    public record Kept(int number, Made made) {}

    private final BrandingVersions versions;
    private final Branding ofSettings;

    BrandingInForce(BrandingVersions versions, Issuer issuer) {
        this.versions = versions;
        this.ofSettings = Branding.of(issuer);
    }

    public Branding now() {
        return versions.findFirstByOrderByNumberDesc()
                .map(BrandingVersion::branding)
                .orElse(ofSettings);
    }

    /** Null while the settings hold. */
    public @Nullable Integer number() {
        return versions.newest().orElse(null);
    }

    /** The newest first. */
    public List<Kept> history() {
        return versions.all().stream()
                .map(kept -> new Kept(kept.number(), new Made(kept.by(), kept.at(), kept.why())))
                .toList();
    }

    Branding of(@Nullable Integer number) {
        return Optional.ofNullable(number)
                .flatMap(versions::findById)
                .map(BrandingVersion::branding)
                .orElse(ofSettings);
    }
}
