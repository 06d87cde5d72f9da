package io.milepost.invoice;

import io.milepost.billing.BilledShare;
import io.milepost.billing.CreditCut;
import io.milepost.billing.CreditShare;
import io.milepost.invoice.CreditWish.LineWish;
import io.milepost.invoice.FrozenInvoice.Line;
import io.milepost.money.Money;
import io.milepost.money.Quantity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lays a credit note out over what is left of its invoice. Stores nothing. */
final class CreditLines {
    private static final BigDecimal MINUTES = BigDecimal.valueOf(60);

    private final CreditBasis basis;
    private final CreditArithmetic arithmetic;

    CreditLines(CreditBasis basis) {
        this.basis = basis;
        this.arithmetic = basis.arithmetic();
    }

    /** What is credited of a line, and which of its items that is. */
    private record Part(Line line, BigDecimal net, List<BilledShare> items, BigDecimal minutes) {}

    CreditSheet lay(List<LineWish> wishes) {
        Map<Integer, Part> parts = new LinkedHashMap<>();
        if (wishes.isEmpty()) {
            basis.content().lines().stream()
                    .filter(arithmetic::isOpen)
                    .forEach(line -> parts.put(line.position(), all(line)));
        }
        for (LineWish wish : wishes) {
            Line line = new CreditedLine(basis).of(wish);
            if (parts.put(line.position(), part(line, wish)) != null) {
                throw new CreditRefused("Line %d is named twice.".formatted(line.position()));
            }
        }
        Map<Integer, BigDecimal> nets = new LinkedHashMap<>();
        parts.forEach((position, part) -> nets.put(position, part.net()));
        if (nets.isEmpty()) {
            throw new CreditRefused(
                    "Nothing is left to credit of %s.".formatted(basis.content().number()));
        }
        Credited credited = arithmetic.next(nets);
        List<InvoiceLine> lines = new ArrayList<>();
        List<CreditShare> shares = new ArrayList<>();
        for (Line line : basis.content().lines()) {
            Part part = parts.get(line.position());
            if (part != null) {
                lines.add(new CreditedLine(basis).printed(line, part.net()));
                shares.addAll(shares(part));
            }
        }
        return new CreditSheet(List.copyOf(lines), List.copyOf(shares), credited);
    }

    private Part all(Line line) {
        return new Part(line, arithmetic.left(line), basis.sharesOf(line), BigDecimal.ZERO);
    }

    private Part part(Line line, LineWish wish) {
        BigDecimal sign = BigDecimal.valueOf(line.quantity().signum() < 0 ? -1 : 1);
        if (!wish.items().isEmpty()) {
            return items(line, wish);
        }
        if (wish.quantity() != null) {
            return quantity(line, wish.quantity(), sign);
        }
        if (wish.net() != null) {
            return new Part(
                    line,
                    new CreditedLine(basis).amount(wish.net()).multiply(sign),
                    basis.sharesOf(line),
                    BigDecimal.ZERO);
        }
        return all(line);
    }

    private Part items(Line line, LineWish wish) {
        List<BilledShare> all = basis.workOn(line);
        List<BilledShare> named = all.stream()
                .filter(share -> wish.items().contains(share.item()))
                .toList();
        wish.items().stream()
                .filter(item -> named.stream().noneMatch(share -> share.item().equals(item)))
                .findFirst()
                .ifPresent(item -> {
                    throw new CreditRefused(
                            "'%s' is not on line %d, or was credited already.".formatted(item, line.position()));
                });
        CreditCut cut = basis.cut(named);
        if (named.size() == all.size()) {
            return all(line);
        }
        return new Part(line, isTime(line) ? worth(line, cut.size()) : cut.net(), named, cut.size());
    }

    private Part quantity(Line line, BigDecimal quantity, BigDecimal sign) {
        if (quantity.signum() <= 0) {
            throw new CreditRefused("A quantity to credit is more than zero.");
        }
        List<BilledShare> all = basis.workOn(line);
        if (isTime(line) && !all.isEmpty()) {
            BigDecimal minutes = quantity.multiply(MINUTES).setScale(2, RoundingMode.HALF_UP);
            int compared = minutes.compareTo(basis.cut(all).size());
            if (compared == 0) {
                return all(line);
            }
            BigDecimal net = worth(line, minutes);
            return new Part(line, net, all, compared < 0 ? minutes : BigDecimal.ZERO);
        }
        BigDecimal wanted = quantity.multiply(sign);
        return wanted.compareTo(basis.quantityLeft(line)) == 0
                ? all(line)
                : new Part(line, rounded(wanted.multiply(line.unitPrice())), all, BigDecimal.ZERO);
    }

    private List<CreditShare> shares(Part part) {
        if (part.items().isEmpty()) {
            return List.of();
        }
        CreditCut cut = basis.cut(part.items());
        boolean named = part.minutes().signum() != 0 && part.minutes().compareTo(cut.size()) == 0;
        if (named || part.net().compareTo(arithmetic.left(part.line())) == 0) {
            return cut.whole(part.net());
        }
        return part.minutes().signum() > 0 && isTime(part.line())
                ? cut.lastOf(part.minutes(), part.net())
                : cut.lastWorth(part.net());
    }

    private BigDecimal worth(Line line, BigDecimal minutes) {
        return rounded(Quantity.hours(minutes).multiply(line.unitPrice()));
    }

    private BigDecimal rounded(BigDecimal exact) {
        return Money.rounded(exact, basis.original().currency()).amount();
    }

    private boolean isTime(Line line) {
        return line.unit().equals("HUR") && basis.kept(line).kind() == LineKind.TIME;
    }
}
