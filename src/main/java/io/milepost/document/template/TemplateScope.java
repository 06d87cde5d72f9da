package io.milepost.document.template;

import io.milepost.invoice.FrozenInvoice;
import io.milepost.invoice.InvoiceKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whose documents: a client's, of a kind, both, or all of the firm's where both are null. */
public record TemplateScope(
        @Nullable String client, @Nullable InvoiceKind kind) {
    public static final TemplateScope FIRM = new TemplateScope(null, null);

    private static final String ALL = "*";

    /** The narrowest first. */
    static List<TemplateScope> of(FrozenInvoice invoice) {
        String client = invoice.buyer().code();
        return List.of(
                new TemplateScope(client, invoice.kind()),
                new TemplateScope(client, null),
                new TemplateScope(null, invoice.kind()),
                FIRM);
    }

    public boolean isFirm() {
        return client == null && kind == null;
    }

    String written() {
        return (client == null ? ALL : client) + "/" + (kind == null ? ALL : kind.name());
    }

    static TemplateScope read(String written) {
        var parts = written.split("/");
        return new TemplateScope(
                parts[0].equals(ALL) ? null : parts[0], parts[1].equals(ALL) ? null : InvoiceKind.valueOf(parts[1]));
    }
}
