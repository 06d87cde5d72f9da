package io.milepost.web.documents;

import io.milepost.document.Branding;
import io.milepost.document.Logo;
import io.milepost.document.template.BrandingInForce;
import io.milepost.document.template.SetBranding;
import io.milepost.people.KnownNames;
import io.milepost.web.Caller;
import io.milepost.web.OnceMore;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Logo, colour, font and texts of all designs. */
@RestController
@RequestMapping("/api/branding")
@Tag(name = "Designs of documents")
class BrandingController {
    /** {@code fonts} and {@code labels} are what can be chosen from: the printed words by language and key. */
    record Shown(
            @Nullable Integer version,
            String accent,
            String font,
            boolean hasLogo,
            Map<String, Map<String, String>> texts,
            List<String> fonts,
            Map<String, Map<String, String>> labels,
            List<TemplateJson.VersionJson> versions) {}

    record Wanted(
            @Nullable String accent,
            @Nullable String font,
            @Nullable Map<String, Map<String, String>> texts,
            @Nullable String why) {}

    private final BrandingInForce inForce;
    private final SetBranding setBranding;
    private final KnownNames names;

    BrandingController(BrandingInForce inForce, SetBranding setBranding, KnownNames names) {
        this.inForce = inForce;
        this.setBranding = setBranding;
        this.names = names;
    }

    @GetMapping
    @Operation(
            summary =
                    "Logo, colour, font and texts as they are, and what they may be (process admins, managers, accounting)")
    Shown get(Caller caller) {
        Designers.requireReader(caller);
        return shown();
    }

    @PutMapping
    @Operation(
            summary = "Set colour, font or texts (process admins)",
            description =
                    "What is left out stays. texts are by language and label, such as {\"en\": {\"invoice\": \"Tax invoice\"}}.")
    Shown set(@RequestBody Wanted wanted, Caller caller) {
        Designers.requireKeeper(caller);
        return change(
                branding -> new Branding(
                        branding.logo(),
                        wanted.accent() == null ? branding.accent() : wanted.accent(),
                        wanted.font() == null ? branding.font() : wanted.font(),
                        wanted.texts() == null ? branding.texts() : wanted.texts()),
                wanted.why(),
                caller);
    }

    @PutMapping("/logo")
    @Operation(summary = "Set the logo: SVG, PNG or JPEG (process admins)")
    Shown logo(
            @RequestBody byte[] content,
            @RequestHeader(HttpHeaders.CONTENT_TYPE) String type,
            @RequestParam(defaultValue = "New logo") String why,
            Caller caller) {
        Designers.requireKeeper(caller);
        var logo = new Logo(type.split(";")[0].strip(), content);
        return change(branding -> branding.withLogo(logo), why, caller);
    }

    @DeleteMapping("/logo")
    @Operation(summary = "Take the logo away: the firm's name stands in its place (process admins)")
    Shown withoutLogo(@RequestParam(defaultValue = "No logo") String why, Caller caller) {
        Designers.requireKeeper(caller);
        return change(branding -> branding.withLogo(null), why, caller);
    }

    @GetMapping("/logo")
    @Operation(summary = "The logo (process admins, managers, accounting)")
    ResponseEntity<byte[]> logo(Caller caller) {
        Designers.requireReader(caller);
        var logo = inForce.now().logo();
        return logo == null
                ? ResponseEntity.notFound().build()
                : ResponseEntity.ok()
                        .header(HttpHeaders.CONTENT_TYPE, logo.mediaType())
                        .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox")
                        .cacheControl(CacheControl.noStore())
                        .body(logo.content());
    }

    private Shown change(java.util.function.UnaryOperator<Branding> how, @Nullable String why, Caller caller) {
        OnceMore.after(() -> setBranding.set(how, why == null ? "" : why, caller.user()));
        return shown();
    }

    private Shown shown() {
        var now = inForce.now();
        return new Shown(
                inForce.number(),
                now.accent(),
                now.font(),
                now.logo() != null,
                now.texts(),
                Branding.fonts(),
                Branding.labels(),
                inForce.history().stream()
                        .map(kept -> TemplateJson.VersionJson.of(kept.number(), kept.made(), names))
                        .toList());
    }
}
