package io.milepost.web.client;

import io.milepost.document.Logo;
import io.milepost.document.template.BrandingInForce;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The firm's logo within the page itself: a client's page asks nothing of anybody. */
@Component
class PageLogo {
    private final BrandingInForce branding;

    PageLogo(BrandingInForce branding) {
        this.branding = branding;
    }

    /** Empty where there is none. */
    String asData() {
        @Nullable Logo logo = branding.now().logo();
        return logo == null
                ? ""
                : "data:%s;base64,%s"
                        .formatted(logo.mediaType(), Base64.getEncoder().encodeToString(logo.content()));
    }
}
