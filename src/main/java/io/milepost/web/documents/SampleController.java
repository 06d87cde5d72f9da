package io.milepost.web.documents;

import io.milepost.client.InvalidRecord;
import io.milepost.document.Branding;
import io.milepost.document.Look;
import io.milepost.document.RenderInvoice;
import io.milepost.document.template.BrandingInForce;
import io.milepost.document.template.SampleInvoices;
import io.milepost.document.template.SampleInvoices.Sample;
import io.milepost.document.template.Templates;
import io.milepost.web.Caller;
import io.milepost.web.problems.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Designs filled with sample invoices of the firm, as they would be printed now. */
@RestController
@RequestMapping("/api/document-templates")
@Tag(name = "Designs of documents")
class SampleController {
    private static final Set<String> LANGUAGES = Set.of("en", "de", "fr");

    private final Templates templates;
    private final SampleInvoices samples;
    private final RenderInvoice renderInvoice;
    private final BrandingInForce branding;

    SampleController(
            Templates templates, SampleInvoices samples, RenderInvoice renderInvoice, BrandingInForce branding) {
        this.templates = templates;
        this.samples = samples;
        this.renderInvoice = renderInvoice;
        this.branding = branding;
    }

    @GetMapping(path = "/{name}/versions/{version}/sample.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    @Operation(
            summary = "A version filled with a sample (process admins, managers, accounting)",
            description =
                    "sample is invoice, long, credit-note or deposit; language en, de or fr; accent and font try another colour and font.")
    ResponseEntity<byte[]> sample(
            @PathVariable String name,
            @PathVariable int version,
            @RequestParam(defaultValue = "invoice") String sample,
            @RequestParam(defaultValue = "en") String language,
            @RequestParam(required = false) @Nullable String accent,
            @RequestParam(required = false) @Nullable String font,
            Caller caller) {
        Designers.requireReader(caller);
        return pdf(templates.source(name, version), sample, language, tried(accent, font));
    }

    @PostMapping(path = "/sample.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    @Operation(summary = "HTML that is not kept, filled with a sample; 422 with its faults (process admins)")
    ResponseEntity<byte[]> sample(
            @RequestBody(required = false) byte @Nullable [] source,
            @RequestParam(defaultValue = "invoice") String sample,
            @RequestParam(defaultValue = "en") String language,
            Caller caller) {
        Designers.requireKeeper(caller);
        return pdf(TemplateController.text(source), sample, language, branding.now());
    }

    private ResponseEntity<byte[]> pdf(String source, String sample, String language, Branding with) {
        if (!LANGUAGES.contains(language)) {
            throw Refusal.unprocessable("The language is en, de or fr.");
        }
        var look = Look.of(source, with);
        var invoice = samples.of(which(sample), language);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(renderInvoice.pdf(invoice, look, samples.annexes(which(sample), invoice), List.of()));
    }

    private Branding tried(@Nullable String accent, @Nullable String font) {
        var now = branding.now();
        var tried = new Branding(
                now.logo(), accent == null ? now.accent() : accent, font == null ? now.font() : font, now.texts());
        if (!tried.faults().isEmpty()) {
            throw new InvalidRecord(tried.faults());
        }
        return tried;
    }

    private static Sample which(String given) {
        for (var sample : Sample.values()) {
            if (sample.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(given)) {
                return sample;
            }
        }
        throw Refusal.unprocessable("The sample is invoice, long, credit-note or deposit.");
    }
}
