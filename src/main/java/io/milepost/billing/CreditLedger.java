package io.milepost.billing;

import io.milepost.money.LargestRemainder;
import io.milepost.money.Money;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Takes back in the ledger what a credit note takes back on paper: reserved while the note is approved, final with its
 * number. The signs tell the story: what an invoice billed is above zero, what a credit note took back below. Like
 * {@link Ledger}, every change is made while the project's row is locked.
 */
@Component
public class CreditLedger {
    private final Portions portions;
    private final HeldAllocations kept;
    private final BilledWork billedWork;
    private final EntityManager entities;
    private final Clock clock;

    CreditLedger(Portions portions, HeldAllocations kept, BilledWork billedWork, EntityManager entities, Clock clock) {
        this.portions = portions;
        this.kept = kept;
        this.billedWork = billedWork;
        this.entities = entities;
        this.clock = clock;
    }

    /** What the invoice's lines hold and none of the other credit notes asks back. */
    public List<BilledShare> billed(String invoice, Collection<String> otherCredits) {
        return billedWork.of(invoice, otherCredits);
    }

    public void reserve(String creditNote, Collection<CreditShare> shares, String author) {
        Instant now = clock.instant();
        release(creditNote);
        kept.add(shares.stream()
                .map(share -> Allocation.crediting(creditNote, share, author, now))
                .toList());
    }

    /** A credit note that is withdrawn or revised asks nothing back. */
    public void release(String creditNote) {
        kept.remove(kept.of(creditNote));
        entities.flush();
    }

    /** What the credit note asks back, by line key, below zero for what was billed above. */
    public Map<String, BigDecimal> reservedNets(String creditNote) {
        return kept.of(creditNote).stream()
                .collect(Collectors.toMap(
                        held -> Objects.requireNonNull(held.decided().lineKey()),
                        held -> held.decided().net(),
                        BigDecimal::add));
    }

    /** {@code reason} is for whoever meets the items again; {@code rest} is what stays on each line of the invoice. */
    public void settle(
            String creditNote,
            String invoice,
            boolean reopens,
            String reason,
            Map<String, BigDecimal> rest,
            Currency currency) {
        List<Allocation> asked = kept.of(creditNote);
        Map<String, Allocation> billed = new HashMap<>(
                kept.of(invoice).stream().collect(Collectors.toMap(Allocation::portion, Function.identity())));
        Instant now = clock.instant();
        List<Allocation> taken = new ArrayList<>();
        for (Allocation credit : asked) {
            Allocation whole = Objects.requireNonNull(billed.get(credit.portion()));
            taken.add(credit.asksAllOf(whole) ? whole : cut(whole, credit, now));
        }
        List<BigDecimal> nets = asked.stream().map(held -> held.decided().net()).toList();
        String author = asked.isEmpty() ? "" : asked.get(0).decided().author();
        for (int i = 0; i < taken.size(); i++) {
            taken.get(i).credited(nets.get(i).negate(), now);
        }
        spreadRest(invoice, rest, currency);
        release(creditNote); // and flushes, so that what is written off anew finds its portion free
        for (Allocation credited : taken) {
            kept.add(List.of(Allocation.credit(creditNote, credited, reopens, reason, author, now)));
        }
        if (reopens) {
            reopen(taken.stream().map(Allocation::portion).toList());
        }
    }

    /** The credited part goes to a sibling of the portion; what stays billed keeps the portion's name. */
    private Allocation cut(Allocation whole, Allocation credit, Instant now) {
        Portion portion = portions.findByIdIn(List.of(whole.portion())).get(0);
        BigDecimal size = credit.decided().size().negate();
        BigDecimal recorded =
                portion.size().multiply(size).divide(whole.decided().size(), 4, RoundingMode.HALF_UP);
        Portion sibling =
                portion.split(portions.findByItemKeyIn(List.of(portion.item().value())), recorded);
        portions.saveAll(List.of(sibling));
        Allocation part = whole.split(sibling.id(), size, now);
        kept.add(List.of(part));
        // less by what is credited of it, so that nothing else on the line makes up for that
        whole.worth(whole.decided().net().add(credit.decided().net()));
        return part;
    }

    /** What stays on a line is worth, to the cent, what the credit notes left of it. */
    private void spreadRest(String invoice, Map<String, BigDecimal> rest, Currency currency) {
        Map<String, List<Allocation>> billed = kept.of(invoice).stream()
                .filter(held ->
                        held.state() == AllocationState.BILLED && held.decided().lineKey() != null)
                .collect(Collectors.groupingBy(
                        held -> Objects.requireNonNull(held.decided().lineKey())));
        rest.forEach((line, net) -> {
            List<Allocation> staying = billed.getOrDefault(line, List.of());
            if (!staying.isEmpty()) {
                List<Money> nets = LargestRemainder.split(
                        Money.rounded(net, currency),
                        staying.stream().map(held -> held.decided().net().abs()).toList());
                for (int i = 0; i < nets.size(); i++) {
                    staying.get(i).worth(nets.get(i).amount());
                }
            }
        });
    }

    private void reopen(List<String> ids) {
        portions.findByIdIn(ids).forEach(Portion::reopen);
    }
}
