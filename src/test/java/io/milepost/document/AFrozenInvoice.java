package io.milepost.document;

import io.milepost.billing.RetainerBalance;
import io.milepost.client.ElectronicAddress;
import io.milepost.client.Profile;
import io.milepost.invoice.Buyer;
import io.milepost.invoice.EInvoice;
import io.milepost.invoice.FrozenInvoice;
import io.milepost.invoice.FrozenInvoice.AccountingVat;
import io.milepost.invoice.FrozenInvoice.Allowance;
import io.milepost.invoice.FrozenInvoice.Line;
import io.milepost.invoice.FrozenInvoice.TaxSubtotal;
import io.milepost.invoice.FrozenInvoice.Totals;
import io.milepost.invoice.InvoiceId;
import io.milepost.invoice.InvoiceKind;
import io.milepost.invoice.Issuer;
import io.milepost.invoice.Seller;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** An issued invoice of the demo firm over one milestone, until told otherwise. */
public final class AFrozenInvoice {
    static final Seller SELLER = new Seller(
            "Brückner & Vale Engineering GmbH",
            "Kehrwieder 9",
            "20457",
            "Hamburg",
            "DE",
            "DE298765432",
            "48/123/04567",
            "Amtsgericht Hamburg, HRB 123456",
            "invoices@brueckner-vale.example",
            "+49 40 5550 1230",
            "www.brueckner-vale.example",
            "Hamburger Sparkasse",
            "DE02200505501015871393",
            "HASPDEHHXXX",
            "Accounts receivable");

    static final Issuer ISSUER = new Issuer(
            SELLER.name(),
            SELLER.street(),
            SELLER.postcode(),
            SELLER.city(),
            SELLER.country(),
            SELLER.vatId(),
            SELLER.taxNumber(),
            SELLER.registration(),
            SELLER.email(),
            SELLER.phone(),
            SELLER.website(),
            SELLER.bankName(),
            SELLER.iban(),
            SELLER.bic(),
            SELLER.contact(),
            "9930:DE298765432",
            List.of(),
            "branding/brueckner-vale.svg",
            ZoneId.of("Europe/Berlin"),
            "EUR");

    private String number = "INV-2026-00001";
    private String language = "en";
    private String currency = "EUR";
    private String email = "rechnung@hafenbau.example";
    private String name = "Hafenbau Nord GmbH";
    private String country = "DE";
    private String vatId = "DE811234567";
    private String category = "S";
    private BigDecimal percent = new BigDecimal("19");
    private String taxNote;
    private String note;
    private AccountingVat accountingVat;
    private InvoiceKind kind = InvoiceKind.INVOICE;
    private FrozenInvoice.Withheld withheld;
    private List<RetainerBalance> includedHours = List.of();
    private BigDecimal prepaid = new BigDecimal("0.00");
    private InvoiceId id = new InvoiceId("3f0c1f5e-7f6d-4b1c-9d3f-1a2b3c4d5e6f");
    private FrozenInvoice.Preceding preceding;
    private EInvoice eInvoice;
    private String seller = SELLER.name();
    private String iban = SELLER.iban();
    private final List<Line> lines = new ArrayList<>();
    private final List<Allowance> allowances = new ArrayList<>();

    public static AFrozenInvoice issued() {
        return new AFrozenInvoice();
    }

    public static AFrozenInvoice draft() {
        return new AFrozenInvoice().numbered(null);
    }

    public AFrozenInvoice withId(InvoiceId id) {
        this.id = id;
        return this;
    }

    public AFrozenInvoice numbered(String number) {
        this.number = number;
        return this;
    }

    /** A credit note over an invoice of the day before. */
    public AFrozenInvoice correcting(String invoice) {
        this.preceding = new FrozenInvoice.Preceding(invoice, LocalDate.of(2026, 11, 23), null);
        return this;
    }

    public AFrozenInvoice in(String language) {
        this.language = language;
        return this;
    }

    public AFrozenInvoice inCurrency(String currency) {
        this.currency = currency;
        return this;
    }

    public AFrozenInvoice mailedTo(String email) {
        this.email = email;
        return this;
    }

    public AFrozenInvoice withNote(String note) {
        this.note = note;
        return this;
    }

    public AFrozenInvoice to(String name, String country, String vatId) {
        this.name = name;
        this.country = country;
        this.vatId = vatId;
        return this;
    }

    public AFrozenInvoice taxed(String category, String percent, String note) {
        this.category = category;
        this.percent = new BigDecimal(percent);
        this.taxNote = note;
        return this;
    }

    public AFrozenInvoice withVatInEuro(String rate, LocalDate of, String vat) {
        this.accountingVat = new AccountingVat("EUR", new BigDecimal(rate), of, new BigDecimal(vat));
        return this;
    }

    public AFrozenInvoice withLine(String description, String quantity, String unit, String price) {
        var net = new BigDecimal(quantity).multiply(new BigDecimal(price)).setScale(decimals(), RoundingMode.HALF_UP);
        lines.add(new Line(
                lines.size() + 1,
                description,
                new BigDecimal(quantity),
                unit,
                new BigDecimal(price),
                net,
                category,
                percent,
                unit.equals("HUR") ? LocalDate.of(2026, 11, 1) : null,
                unit.equals("HUR") ? LocalDate.of(2026, 11, 20) : null));
        return this;
    }

    public AFrozenInvoice discounted(String amount, String reason) {
        allowances.add(new Allowance(category, percent, new BigDecimal(amount), reason));
        return this;
    }

    public AFrozenInvoice of(InvoiceKind kind) {
        this.kind = kind;
        return this;
    }

    public AFrozenInvoice withholding(String percent, String amount, String condition) {
        this.withheld = new FrozenInvoice.Withheld("KEEP", new BigDecimal(percent), new BigDecimal(amount), condition);
        return this;
    }

    AFrozenInvoice with(RetainerBalance balance) {
        this.includedHours = List.of(balance);
        return this;
    }

    public AFrozenInvoice prepaid(String amount) {
        this.prepaid = new BigDecimal(amount);
        return this;
    }

    public AFrozenInvoice as(Profile profile, String from, String to) {
        this.eInvoice = new EInvoice(
                profile,
                ElectronicAddress.parse(from).orElse(null),
                ElectronicAddress.parse(to).orElse(null));
        return this;
    }

    public AFrozenInvoice soldBy(String name) {
        this.seller = name;
        return this;
    }

    public AFrozenInvoice paidTo(String account) {
        this.iban = account;
        return this;
    }

    private Seller seller() {
        return new Seller(
                seller,
                SELLER.street(),
                SELLER.postcode(),
                SELLER.city(),
                SELLER.country(),
                SELLER.vatId(),
                SELLER.taxNumber(),
                SELLER.registration(),
                SELLER.email(),
                SELLER.phone(),
                SELLER.website(),
                SELLER.bankName(),
                iban,
                SELLER.bic(),
                SELLER.contact());
    }

    public FrozenInvoice build() {
        if (lines.isEmpty()) {
            withLine("Milestone M2: Concept approved", "1", "C62", "12500.00");
        }
        var less = allowances.stream().map(Allowance::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        var net = lines.stream()
                .map(Line::net)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .subtract(less);
        var taxes = taxes();
        var vat = taxes.stream().map(TaxSubtotal::vat).reduce(BigDecimal.ZERO, BigDecimal::add);
        var issued = number == null ? null : LocalDate.of(2026, 11, 24);
        return new FrozenInvoice(
                id,
                preceding == null ? kind : InvoiceKind.CREDIT_NOTE,
                "HARBOUR/M2",
                number,
                issued,
                issued == null ? null : issued.plusDays(30),
                preceding,
                LocalDate.of(2026, 10, 1),
                LocalDate.of(2026, 11, 20),
                currency,
                language,
                seller(),
                new Buyer(
                        "HAFENBAU", name, "Am Sandtorkai 40", "20457", "Hamburg", country, vatId, email, "Jörg Möller"),
                "HARBOUR",
                "Harbour Bridge",
                "PO-4711/26",
                "Kst. 8100",
                "Harbour Bridge – Concept approved",
                note,
                30,
                List.copyOf(lines),
                List.copyOf(allowances),
                taxes,
                new Totals(net, vat, net.add(vat)),
                accountingVat,
                withheld,
                prepaid.setScale(decimals(), RoundingMode.UNNECESSARY),
                eInvoice,
                null,
                includedHours);
    }

    /** One for each category and rate of the lines; allowances fall on that of their own. */
    private List<TaxSubtotal> taxes() {
        var bases = new java.util.LinkedHashMap<String, BigDecimal>();
        lines.forEach(line -> bases.merge(line.vatCategory() + " " + line.vatPercent(), line.net(), BigDecimal::add));
        allowances.forEach(less -> bases.merge(
                less.category() + " " + less.percent(), less.amount().negate(), BigDecimal::add));
        return bases.entrySet().stream()
                .map(base -> {
                    var rate = base.getKey().split(" ");
                    var percentage = new BigDecimal(rate[1]);
                    var vat = base.getValue()
                            .multiply(percentage)
                            .movePointLeft(2)
                            .setScale(decimals(), RoundingMode.HALF_UP);
                    return new TaxSubtotal(rate[0], percentage, base.getValue(), vat, taxNote);
                })
                .toList();
    }

    private int decimals() {
        return java.util.Currency.getInstance(currency).getDefaultFractionDigits();
    }
}
