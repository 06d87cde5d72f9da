package io.milepost.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.milepost.invoice.InvoiceId;
import io.milepost.money.Money;
import io.milepost.receivable.OpenInvoice;
import io.milepost.receivable.OpenInvoices;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** However many entries and open invoices there are, each is looked at once, and no more is read than it takes. */
class ProposalsTest {
    private final OpenInvoices openInvoices = mock(OpenInvoices.class);
    private final StatementBookings bookings = mock(StatementBookings.class);
    private final StatementEntries rows = mock(StatementEntries.class);
    private final BookEntry bookEntry = mock(BookEntry.class);
    private final Proposals proposals = new Proposals(openInvoices, bookings, rows);
    private final DecideEntry decide = new DecideEntry(
            proposals,
            bookEntry,
            mock(GivenParts.class),
            openInvoices,
            new TransactionTemplate(mock(PlatformTransactionManager.class)),
            Clock.systemUTC());

    private final List<OpenInvoice> invoices = new ArrayList<>();
    private final List<StatementEntry> entries = new ArrayList<>();

    ProposalsTest() {
        when(openInvoices.all()).thenReturn(invoices);
        when(openInvoices.numbered(anyCollection())).then(asked -> {
            Collection<String> numbers = asked.getArgument(0);
            return invoices.stream()
                    .filter(invoice -> numbers.contains(invoice.number()))
                    .toList();
        });
        when(openInvoices.standingOf(anyCollection())).then(asked -> {
            Map<InvoiceId, List<?>> none = new HashMap<>();
            asked.<Collection<InvoiceId>>getArgument(0).forEach(invoice -> none.put(invoice, List.of()));
            return none;
        });
        when(rows.findByStatementAndStateAndPositionLessThanOrderByPosition(anyString(), any(), anyInt()))
                .then(asked -> open().stream()
                        .filter(entry -> entry.position() < asked.<Integer>getArgument(2))
                        .toList());
        when(rows.findByStatementAndStateAndPositionInOrderByPosition(anyString(), any(), anyCollection()))
                .then(asked -> open().stream()
                        .filter(entry ->
                                asked.<Collection<Integer>>getArgument(2).contains(entry.position()))
                        .toList());
        when(bookEntry.undecided(anyString(), anyInt())).then(asked -> entries.get(asked.<Integer>getArgument(1) - 1));
    }

    private List<StatementEntry> open() {
        return entries.stream()
                .filter(entry -> entry.state() == EntryState.OPEN)
                .toList();
    }

    @Test
    void confirmingAllThatIsCertainReadsNothingButTheInvoicesTheyName() {
        for (int i = 1; i <= 200; i++) {
            invoices.add(invoice(i, "CLIENT-" + i, "100.00"));
            entries.add(AnEntry.credit(i, "100.00", "INV-2026-%05d".formatted(i)));
        }
        Map<StatementEntry, Proposal> seen = proposals.of(entries);
        var open = new OpenEntries("s", entries);

        for (StatementEntry entry : entries) {
            decide.confirm(open, entry.position(), seen.get(entry).key(), "felix");
        }

        verify(bookEntry, times(200)).book(any(), any(), anyString());
        verify(openInvoices, never()).all();
        verify(rows, never()).findByStatementAndStateOrderByPosition(anyString(), any());
        verify(openInvoices, times(1 + 2 * 200)).numbered(anyCollection());
    }

    @Test
    void whatIsConfirmedIsLookedAtAgainUnderTheLocks() {
        invoices.add(invoice(1, "HAFENBAU", "100.00"));
        entries.add(AnEntry.credit(1, "100.00", "INV-2026-00001"));
        String seen = proposals.of(entries).get(entries.get(0)).key();
        invoices.set(0, invoices.get(0).paid(Money.of("100.00", "EUR")));

        assertThatThrownBy(() -> decide.confirm(new OpenEntries("s", entries), 1, seen, "felix"))
                .isInstanceOf(StatementRefused.class)
                .hasMessage(
                        "This has changed since you looked. It names INV-2026-00001, of which nothing is due any more.");
        verify(openInvoices).lock(List.of(invoices.get(0).id()));
        verify(bookEntry, never()).book(any(), any(), anyString());
    }

    @Test
    void aWholeStatementReadsWhatIsOpenOnce() {
        for (int i = 1; i <= 200; i++) {
            invoices.add(invoice(i, "CLIENT-" + i % 7, "100.00"));
            entries.add(AnEntry.of(i, "55.00", i % 2 == 0, i % 3 == 0 ? "INV-2026-00001" : "thanks", "Client 3 GmbH"));
        }

        assertThat(proposals.of(entries)).hasSize(200);

        verify(openInvoices, times(1)).all();
        verify(openInvoices, times(1)).numbered(anyCollection());
        verify(openInvoices, times(1)).standingOf(anyCollection());
    }

    /** Whatever names what: only what could pay before it is looked at, and it comes to the same. */
    @Property(tries = 300)
    void oneIsProposedAsItIsAmongAll(@ForAll long seed) {
        var dice = new Random(seed);
        invoices.clear();
        entries.clear();
        for (int i = 1; i <= 5; i++) {
            invoices.add(invoice(i, "CLIENT-" + dice.nextInt(2), 100 * (1 + dice.nextInt(2)) + ".00"));
        }
        for (int i = 1; i <= 8; i++) {
            entries.add(AnEntry.of(
                    i, 100 * (1 + dice.nextInt(3)) + ".00", dice.nextInt(6) > 0, text(dice), "Client 1 GmbH"));
        }
        Map<StatementEntry, Proposal> among = proposals.of(entries);
        var open = new OpenEntries("s", entries);

        assertThat(entries)
                .allSatisfy(entry -> assertThat(proposals.of(entry, open)).isEqualTo(among.get(entry)));
    }

    private static String text(Random dice) {
        var text = new StringBuilder("Thanks");
        for (int named = dice.nextInt(3); named > 0; named--) {
            text.append(List.of(" 2026 2026-0000", " INV2026 0000", "2026 0 0 00 0", " CRN-2026-0000", "/INV 2026-0000")
                            .get(dice.nextInt(5)))
                    .append(1 + dice.nextInt(7));
        }
        return text.toString();
    }

    private static OpenInvoice invoice(int position, String client, String due) {
        Money none = Money.of("0", "EUR");
        return new OpenInvoice(
                new InvoiceId("00000000-0000-0000-0000-%012d".formatted(position)),
                "INV-2026-%05d".formatted(position),
                client,
                client.toLowerCase(java.util.Locale.ROOT).replace('-', ' '),
                AnEntry.DAY.minusDays(position),
                Money.of(due, "EUR"),
                none,
                none,
                none);
    }
}
