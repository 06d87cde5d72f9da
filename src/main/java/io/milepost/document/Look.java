package io.milepost.document;

import io.milepost.document.page.Picture;
import java.util.Optional;

/** A template with a firm's branding, read and checked once and used for every invoice that looks like it. */
public final class Look {
    static final String LOGO = "logo";

    private final InvoiceTemplate template;
    private final Branding branding;
    private final Optional<Picture> logo;

    private Look(InvoiceTemplate template, Branding branding) {
        this.template = template;
        this.branding = branding;
        this.logo = Optional.ofNullable(branding.logo()).map(mark -> Picture.of(mark.mediaType(), mark.content()));
    }

    /** @throws TemplateRefused where the template can't be used; the branding has been checked by its own faults() */
    public static Look of(String source, Branding branding) {
        return new Look(InvoiceTemplate.compile(source, branding), branding);
    }

    public static Look of(Design design, Branding branding) {
        return of(design.source(), branding);
    }

    InvoiceTemplate template() {
        return template;
    }

    Optional<Picture> logo() {
        return logo;
    }

    /** The words of a language, with the firm's own in place of ours. */
    Wording words(String language) {
        return Wording.in(language).with(branding.texts());
    }
}
