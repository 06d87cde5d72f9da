package io.milepost.web.client;

import com.samskivert.mustache.Template;
import io.milepost.document.Documents;
import io.milepost.document.KeptDocument;
import io.milepost.invoice.FrozenInvoice;
import io.milepost.invoice.FrozenInvoices;
import io.milepost.invoice.InvoiceId;
import io.milepost.invoice.Issuer;
import io.milepost.receivable.AcceptInvoice;
import io.milepost.receivable.Balances;
import io.milepost.receivable.DisputeReason;
import io.milepost.receivable.Disputes;
import io.milepost.receivable.OpenDispute;
import io.milepost.receivable.Receivable;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes a client's page from the frozen invoice and what became of it since; it changes nothing. */
@Component
class ShowInvoice {
    /** In the order a client looks for them. */
    static final List<String> FILES = List.of(
            Documents.INVOICE_PDF,
            Documents.INVOICE_CII,
            Documents.INVOICE_UBL,
            Documents.TIMESHEET,
            Documents.EXPENSES);

    private static final Template PAGE = PageTemplate.of("page");

    private final FrozenInvoices frozen;
    private final Documents documents;
    private final Balances balances;
    private final Disputes disputes;
    private final PageQueries pageQueries;
    private final OpenDispute openDispute;
    private final AcceptInvoice acceptInvoice;
    private final PageLogo logo;
    private final Issuer issuer;
    private final Clock clock;

    ShowInvoice(
            FrozenInvoices frozen,
            Documents documents,
            Balances balances,
            Disputes disputes,
            PageQueries pageQueries,
            OpenDispute openDispute,
            AcceptInvoice acceptInvoice,
            PageLogo logo,
            Issuer issuer,
            Clock clock) {
        this.frozen = frozen;
        this.documents = documents;
        this.balances = balances;
        this.disputes = disputes;
        this.pageQueries = pageQueries;
        this.openDispute = openDispute;
        this.acceptInvoice = acceptInvoice;
        this.logo = logo;
        this.issuer = issuer;
        this.clock = clock;
    }

    /** {@code base} is the page's own path; {@code problem} a text's key, of what the client typed just now. */
    String page(InvoiceId id, String base, TypedQuery typed, @Nullable String problem) {
        FrozenInvoice invoice = frozen.of(id);
        PageWords words = PageWords.in(invoice.language());
        Receivable owed = balances.of(id).orElseThrow();
        Map<String, Object> queries = pageQueries.of(id, words);
        boolean queried = disputes.open(id).isPresent();
        boolean mayQuery = openDispute.mayQuery(id);
        boolean mayAccept = acceptInvoice.mayAccept(id);
        PageStatus status = PageStatus.of(owed, queried, issuer.today(clock), words);
        Map<String, Object> facts = new HashMap<>(words.named());
        facts.putAll(PageContent.identity(invoice, words));
        facts.put("base", base);
        facts.put("logo", logo.asData());
        facts.put("statusKind", status.kind());
        facts.put("status", status.text());
        facts.put("accepted", accepted(id, words));
        facts.putAll(queries);
        facts.put("facts", PageContent.headFacts(invoice, owed, words));
        facts.put("files", files(id, base, words));
        facts.put("lines", PageContent.lines(invoice, typed, words));
        facts.put("sums", PageTotals.of(invoice, owed, words));
        facts.put("pay", !PageStatus.toPay(owed).isZero());
        facts.put("payment", PageContent.payment(invoice, words));
        facts.put("mayAnswer", mayAccept || mayQuery);
        facts.put("mayAccept", mayAccept);
        facts.put("mayQuery", mayQuery);
        facts.put("problem", problem == null ? "" : words.text(problem));
        facts.put(
                "reasons",
                Arrays.stream(DisputeReason.values())
                        .map(reason -> reason(reason, typed, words))
                        .toList());
        facts.put("typedText", typed.text());
        facts.put("typedName", typed.name());
        return PAGE.execute(facts);
    }

    /** Lines the page never offered are no lines, and all of them are the whole invoice. */
    List<Integer> positions(InvoiceId id, List<String> ticked) {
        List<Integer> all =
                frozen.of(id).lines().stream().map(FrozenInvoice.Line::position).toList();
        List<Integer> some = all.stream()
                .filter(position -> ticked.contains(String.valueOf(position)))
                .toList();
        return some.size() == all.size() ? List.of() : some;
    }

    private String accepted(InvoiceId id, PageWords words) {
        return acceptInvoice
                .of(id)
                .map(said -> {
                    Map<String, String> facts = new HashMap<>(words.date(said.acceptedAt(), issuer.zone()));
                    facts.put("name", said.name());
                    return words.text(said.name().isEmpty() ? "accepted" : "accepted.by", facts);
                })
                .orElse("");
    }

    private record File(String name, String href) {}

    private List<File> files(InvoiceId id, String base, PageWords words) {
        List<String> kept = documents.list(id).stream().map(KeptDocument::kind).toList();
        return FILES.stream()
                .filter(kept::contains)
                .map(kind -> new File(words.text("file." + kind), base + "/" + kind))
                .toList();
    }

    private record Reason(String value, String name, boolean chosen) {}

    private static Reason reason(DisputeReason reason, TypedQuery typed, PageWords words) {
        String value = reason.name().toLowerCase(Locale.ROOT);
        return new Reason(value, words.text("reason." + value), value.equals(typed.reason()));
    }
}
