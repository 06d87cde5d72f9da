package io.milepost.web.documents;

import io.milepost.document.template.Made;
import io.milepost.document.template.TemplateScope;
import io.milepost.document.template.Templates;
import io.milepost.invoice.InvoiceKind;
import io.milepost.people.KnownNames;
import io.milepost.web.problems.Refusal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A design with its versions, the newest first, and whose documents have it. */
record TemplateJson(String name, boolean shipped, List<VersionJson> versions, List<ScopeJson> usedFor) {
    record VersionJson(int version, String by, Instant at, String why) {
        static VersionJson of(int number, Made made, KnownNames names) {
            var by = made.by().equals("milepost") ? "Milepost" : names.ofPerson(made.by());
            return new VersionJson(number, by, made.at(), made.why());
        }
    }

    /** Without both, all documents of the firm; {@code kind} is invoice, deposit or credit-note. */
    record ScopeJson(@Nullable String client, @Nullable String kind) {
        static ScopeJson of(TemplateScope scope) {
            return new ScopeJson(scope.client(), scope.kind() == null ? null : written(scope.kind()));
        }

        TemplateScope scope() {
            return new TemplateScope(client, kind == null ? null : kind(kind));
        }

        private static InvoiceKind kind(String given) {
            return Arrays.stream(InvoiceKind.values())
                    .filter(kind -> written(kind).equals(given))
                    .findFirst()
                    .orElseThrow(() -> Refusal.unprocessable("The kind is invoice, deposit or credit-note."));
        }

        private static String written(InvoiceKind kind) {
            return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static TemplateJson of(Templates.Design design, KnownNames names) {
        return new TemplateJson(
                design.name(),
                design.shipped(),
                design.versions().stream()
                        .map(kept -> VersionJson.of(kept.number(), kept.made(), names))
                        .toList(),
                design.usedFor().stream().map(ScopeJson::of).toList());
    }
}
