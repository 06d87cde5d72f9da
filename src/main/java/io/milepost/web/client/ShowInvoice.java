package io.milepost.web.client;

import static java.util.Map.entry;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import io.milepost.document.Documents;
import io.milepost.document.KeptDocument;
import io.milepost.invoice.FrozenInvoice;
import io.milepost.invoice.FrozenInvoices;
import io.milepost.invoice.InvoiceId;
import io.milepost.invoice.Issuer;
import io.milepost.invoice.Seller;
import io.milepost.receivable.AcceptInvoice;
import io.milepost.receivable.Balances;
import io.milepost.receivable.DisputeReason;
import io.milepost.receivable.Disputes;
import io.milepost.receivable.OpenDispute;
import io.milepost.receivable.Receivable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
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

    private static final Template PAGE = template("page");
    private static final Template SORRY = template("sorry");

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

    /** Of a link that leads nowhere; the same for every reason. */
    static String gone(Locale asked) {
        return sorry(asked, "gone");
    }

    /** Something failed here; what it was is nobody's business out there. */
    static String broken(Locale asked) {
        return sorry(asked, "broken");
    }

    private static String sorry(Locale asked, String what) {
        PageWords words = PageWords.asAsked(asked);
        return SORRY.execute(Map.of(
                "language",
                words.language(),
                "title",
                words.text(what + ".title"),
                "text",
                words.text(what + ".text")));
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
        facts.putAll(identity(invoice, words, base));
        facts.put("statusKind", status.kind());
        facts.put("status", status.text());
        facts.put("accepted", accepted(id, words));
        facts.putAll(queries);
        facts.put("facts", headFacts(invoice, owed, words));
        facts.put("files", files(id, base, words));
        facts.put(
                "lines",
                invoice.lines().stream()
                        .map(line -> line(line, invoice, typed, words))
                        .toList());
        facts.put("sums", PageTotals.of(invoice, owed, words));
        facts.put("pay", !PageStatus.toPay(owed).isZero());
        facts.put("payment", payment(invoice, words));
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

    private Map<String, Object> identity(FrozenInvoice invoice, PageWords words, String base) {
        Seller seller = invoice.seller();
        return Map.ofEntries(
                entry("language", words.language()),
                entry("base", base),
                entry("title", "%s %s · %s".formatted(words.text("invoice"), invoice.number(), seller.name())),
                entry("number", String.valueOf(invoice.number())),
                entry("subject", invoice.subject()),
                entry("seller", seller.name()),
                entry("address", "%s, %s %s".formatted(seller.street(), seller.postcode(), seller.city())),
                entry("contact", Objects.requireNonNullElse(seller.contact(), "")),
                entry("email", seller.email()),
                entry("phone", seller.phone()),
                entry("logo", logo.asData()));
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

    private static List<Named> headFacts(FrozenInvoice invoice, Receivable owed, PageWords words) {
        return Stream.of(
                        Named.of(words, "toPay", words.amount(PageStatus.toPay(owed))),
                        Named.of(words, "claimed", claimed(owed, words)),
                        Named.of(words, "due", words.wording().date(PageStatus.due(owed))),
                        Named.of(words, "issued", words.wording().date(Objects.requireNonNull(invoice.issueDate()))),
                        Named.of(words, "project", invoice.projectName()),
                        Named.of(words, "po", invoice.poNumber()),
                        Named.of(words, "reference", invoice.buyerReference()))
                .flatMap(Optional::stream)
                .toList();
    }

    /** What reminders claimed beside the invoice, while it is open. */
    private static String claimed(Receivable owed, PageWords words) {
        return owed.claimed().isZero() || PageStatus.toPay(owed).isZero() ? "" : words.amount(owed.claimed());
    }

    private record File(String name, String href) {}

    private List<File> files(InvoiceId id, String base, PageWords words) {
        List<String> kept = documents.list(id).stream().map(KeptDocument::kind).toList();
        return FILES.stream()
                .filter(kept::contains)
                .map(kind -> new File(words.text("file." + kind), base + "/" + kind))
                .toList();
    }

    private record Line(
            int position, String text, String quantity, String price, String period, String net, boolean chosen) {}

    private static Line line(FrozenInvoice.Line line, FrozenInvoice invoice, TypedQuery typed, PageWords words) {
        @Nullable LocalDate from = line.from();
        @Nullable LocalDate to = line.to();
        return new Line(
                line.position(),
                line.description(),
                words.wording().quantity(line.quantity(), line.unit()),
                words.wording().figure(plain(line.unitPrice(), line.net().scale())),
                from == null || to == null ? "" : words.wording().period(from, to),
                words.amount(line.net(), invoice.currency()),
                typed.lines().contains(String.valueOf(line.position())));
    }

    /** At least as many decimals as amounts have. */
    private static BigDecimal plain(BigDecimal price, int decimals) {
        BigDecimal shortest = price.stripTrailingZeros();
        return shortest.setScale(Math.max(shortest.scale(), decimals));
    }

    private static List<Named> payment(FrozenInvoice invoice, PageWords words) {
        Seller seller = invoice.seller();
        return Stream.of(
                        new Named("IBAN", inFours(seller.iban()), ""),
                        new Named("BIC", seller.bic(), ""),
                        new Named(words.text("pay.reference"), String.valueOf(invoice.number()), ""))
                .filter(fact -> !fact.value().isBlank())
                .toList();
    }

    private static String inFours(String iban) {
        return iban.replaceAll("(.{4})(?=.)", "$1 ");
    }

    private record Reason(String value, String name, boolean chosen) {}

    private static Reason reason(DisputeReason reason, TypedQuery typed, PageWords words) {
        String value = reason.name().toLowerCase(Locale.ROOT);
        return new Reason(value, words.text("reason." + value), value.equals(typed.reason()));
    }

    static Template template(String name) {
        try (var in = ShowInvoice.class.getResourceAsStream("/templates/client/%s.mustache".formatted(name))) {
            return Mustache.compiler()
                    .emptyStringIsFalse(true)
                    .compile(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
