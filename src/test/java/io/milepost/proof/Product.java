package io.milepost.proof;

import io.milepost.billing.AgreeTerms;
import io.milepost.billing.BillingTerms;
import io.milepost.billing.Decision;
import io.milepost.invoice.BusinessKey;
import io.milepost.invoice.CollectBillableWork;
import io.milepost.invoice.CollectedWork;
import io.milepost.invoice.CreditWish;
import io.milepost.invoice.DiscardDraft;
import io.milepost.invoice.DraftEdit;
import io.milepost.invoice.DraftEdit.ItemEdit;
import io.milepost.invoice.Invoice;
import io.milepost.invoice.InvoiceId;
import io.milepost.invoice.Invoices;
import io.milepost.invoice.IssueInvoice;
import io.milepost.invoice.RegisterRequest;
import io.milepost.invoice.RequestCreditNote;
import io.milepost.invoice.SaveDraft;
import io.milepost.invoice.SubmitDraft;
import io.milepost.invoice.WithdrawCreditNote;
import io.milepost.money.ExchangeRates;
import io.milepost.project.ExpenseDetails;
import io.milepost.project.ImportExpenses;
import io.milepost.project.ImportResult;
import io.milepost.project.ImportTimeEntries;
import io.milepost.project.ImportedRow;
import io.milepost.project.ItemKey;
import io.milepost.project.TimeEntryDetails;
import io.milepost.proof.Paper.Discount;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** The product's use cases as a history calls them. */
final class Product {
    private final ApplicationContext context;
    private boolean used;

    Product(ApplicationContext context) {
        this.context = context;
    }

    /** Whether anything was asked of it since the last time. */
    boolean wasUsed() {
        boolean was = used;
        used = false;
        return was;
    }

    <T> T get(Class<T> useCase) {
        used = true;
        return context.getBean(useCase);
    }

    void agree(BillingTerms terms) {
        get(AgreeTerms.class).agree(Game.PROJECT, terms);
    }

    void exchangeRate(String currency, LocalDate day, BigDecimal rate) {
        get(ExchangeRates.class).record(Currency.getInstance(currency), Currency.getInstance("EUR"), day, rate);
    }

    ImportResult time(String id, TimeEntryDetails details) {
        return get(ImportTimeEntries.class).importAll(List.of(new ImportedRow<>(1, "test", id, details)), any -> true);
    }

    ImportResult expense(String id, ExpenseDetails details) {
        return get(ImportExpenses.class).importAll(List.of(new ImportedRow<>(1, "test", id, details)), any -> true);
    }

    BusinessKey request(LocalDate cutOff) {
        return get(RegisterRequest.class).register(Game.PROJECT, cutOff, Game.MANAGER);
    }

    CollectedWork collect(BusinessKey key) {
        return get(CollectBillableWork.class).collect(key, "process of " + key);
    }

    void save(
            Paper paper,
            Map<String, ItemEdit> items,
            @Nullable List<DraftEdit.FreeLine> freeLines,
            @Nullable Discount discount) {
        var wanted = discount == null
                ? io.milepost.invoice.Discount.NONE
                : new io.milepost.invoice.Discount(
                        discount.percent() ? discount.size() : null,
                        discount.percent() ? null : discount.size(),
                        "agreed by mail");
        InvoiceId id = new InvoiceId(paper.id);
        int version = get(Invoices.class).findById(id).orElseThrow().version();
        var unused = get(SaveDraft.class)
                .save(id, version, new DraftEdit(null, null, items, Map.of(), freeLines, null, wanted), Game.MANAGER);
    }

    static ItemEdit hold() {
        return new ItemEdit(Decision.HOLD, null, null);
    }

    /** As much as is billable. */
    static ItemEdit bill() {
        return new ItemEdit(Decision.BILL, null, null);
    }

    static ItemEdit bill(BigDecimal size, boolean over) {
        return new ItemEdit(Decision.BILL, size, "agreed with the client", over ? "agreed to go on" : null);
    }

    static ItemEdit writeOff() {
        return new ItemEdit(Decision.WRITE_OFF, null, "our own mistake");
    }

    void submit(Paper paper) {
        get(SubmitDraft.class).submit(new InvoiceId(paper.id), Game.MANAGER);
    }

    void discard(Paper paper) {
        get(DiscardDraft.class).discard(new InvoiceId(paper.id), Game.MANAGER);
    }

    /** {@code lines} by the key the product gives them; none means all that is left. */
    InvoiceId credit(Paper invoice, boolean reopens, List<CreditWish.LineWish> lines) {
        return get(RequestCreditNote.class)
                .request(new InvoiceId(invoice.id), new CreditWish("agreed with the client", reopens, lines), "felix");
    }

    static CreditWish.LineWish line(
            String line, @Nullable BigDecimal net, @Nullable BigDecimal quantity, List<String> items) {
        return new CreditWish.LineWish(
                line, net, quantity, items.stream().map(ItemKey::new).toList());
    }

    void withdraw(Paper note) {
        get(WithdrawCreditNote.class).withdraw(new InvoiceId(note.id), "felix");
    }

    String issue(Paper paper) {
        return get(IssueInvoice.class).issue(new InvoiceId(paper.id));
    }

    void approve(Paper paper) {
        change(paper, Invoice::approve);
    }

    void sendBack(Paper paper) {
        change(paper, Invoice::sendBack);
    }

    private void change(Paper paper, Consumer<Invoice> change) {
        get(TransactionTemplate.class)
                .executeWithoutResult(any -> change.accept(
                        get(Invoices.class).lock(new InvoiceId(paper.id)).orElseThrow()));
    }
}
