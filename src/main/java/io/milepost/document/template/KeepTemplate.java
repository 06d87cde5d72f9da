package io.milepost.document.template;

import io.milepost.client.Checks;
import io.milepost.document.Look;
import java.time.Clock;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps a firm's design as its newest version, if documents can be made with it; a broken one changes nothing. */
@Component
public class KeepTemplate {
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
    private static final int LONGEST_REASON = 500;

    private final TemplateVersions versions;
    private final BrandingInForce branding;
    private final Clock clock;

    KeepTemplate(TemplateVersions versions, BrandingInForce branding, Clock clock) {
        this.versions = versions;
        this.branding = branding;
        this.clock = clock;
    }

    /** Answers the version's number; the same text again is no new version. */
    @Transactional
    public int keep(String name, String source, String why, String person) {
        if (!NAME.matcher(name).matches()) {
            throw new DesignRefused(
                    "A template's name is 1 to 40 small letters, digits and dashes, such as brueckner-letter.");
        }
        if (ShippedDesigns.NAMES.contains(name)) {
            throw new DesignRefused(
                    "'%s' comes with Milepost and stays as it is: keep yours under a name of its own.".formatted(name));
        }
        new Checks().line("Why", why, LONGEST_REASON).raise();
        check(source);
        var newest = versions.findFirstByNameOrderByNumberDesc(name);
        if (newest.isPresent() && newest.get().says(source)) {
            return newest.get().number();
        }
        var number = newest.map(TemplateVersion::number).orElse(0) + 1;
        return versions.save(new TemplateVersion(
                        name, number, false, source, new Made(person, clock.instant(), why.strip())))
                .number();
    }

    /** Fails with every fault and its line. */
    public void check(String source) {
        var unused = Look.of(source, branding.now());
    }
}
