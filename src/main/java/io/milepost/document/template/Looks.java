package io.milepost.document.template;

import io.milepost.document.Look;
import io.milepost.document.LookOf;
import io.milepost.invoice.FrozenInvoice;
import io.milepost.invoice.FrozenInvoices;
import io.milepost.invoice.InvoiceId;
import io.milepost.invoice.InvoiceIssued;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * How an invoice looks: as it did when it got its number, and before that as whoever chose last for its client and kind wants
 * it. What was read and checked once is kept ready, as versions never change.
 */
@Component
class Looks implements LookOf {
    private static final int MOST_READY = 40;

    private record Version(String template, @Nullable Integer branding) {}

    private final TemplateVersions templates;
    private final TemplateChoices choices;
    private final BrandingInForce branding;
    private final PinnedLooks pinned;
    private final FrozenInvoices frozen;
    private final Map<Version, Look> ready = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Version, Look> eldest) {
            return size() > MOST_READY;
        }
    });

    Looks(
            TemplateVersions templates,
            TemplateChoices choices,
            BrandingInForce branding,
            PinnedLooks pinned,
            FrozenInvoices frozen) {
        this.templates = templates;
        this.choices = choices;
        this.branding = branding;
        this.pinned = pinned;
        this.frozen = frozen;
    }

    @Override
    @Transactional(readOnly = true)
    public Look of(FrozenInvoice invoice) {
        Version version = invoice.number() == null
                ? chosen(invoice)
                : pinned.findById(invoice.id().value())
                        .map(look -> new Version(look.template(), look.branding()))
                        .orElseGet(() -> chosen(invoice)); // issued before looks were kept
        Look known = ready.get(version);
        if (known == null) {
            known = compiled(version);
            ready.put(version, known);
        }
        return known;
    }

    /** In the very transaction that gives the number. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void pin(InvoiceIssued issued) {
        InvoiceId id = issued.invoice();
        Version version = chosen(frozen.of(id));
        pinned.save(new PinnedLook(id, version.template(), version.branding()));
    }

    private Version chosen(FrozenInvoice invoice) {
        var scopes =
                TemplateScope.of(invoice).stream().map(TemplateScope::written).toList();
        Map<String, String> chosen = choices.findByScopeIn(scopes).stream()
                .collect(Collectors.toMap(choice -> choice.scope().written(), TemplateChoice::template, (a, b) -> a));
        String name = scopes.stream()
                .filter(chosen::containsKey)
                .findFirst()
                .map((Function<String, String>) scope -> chosen.getOrDefault(scope, ShippedDesigns.USUAL))
                .orElse(ShippedDesigns.USUAL);
        return new Version(templates.newest(name).orElseThrow(), branding.number());
    }

    private Look compiled(Version version) {
        var template = templates.findById(version.template()).orElseThrow();
        return Look.of(template.source(), branding.of(version.branding()));
    }
}
