package io.milepost.invoice;

import io.milepost.billing.ShownWork;
import io.milepost.client.TimeDetail;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells the work behind an invoice line by line: by person, or by role only where the client is not to know who worked when. */
@Component
public class DetailWork {
    /** What makes one row where persons aren't told. */
    private record Row(
            int line, LocalDate date, String role, @Nullable String task, boolean included) {}

    private final Invoices invoices;
    private final ShownWork shownWork;
    private final ReceiptsOfInvoice receipts;

    DetailWork(Invoices invoices, ShownWork shownWork, ReceiptsOfInvoice receipts) {
        this.invoices = invoices;
        this.shownWork = shownWork;
        this.receipts = receipts;
    }

    @Transactional(readOnly = true)
    public WorkDetail of(FrozenInvoice content) {
        if (content.kind() != InvoiceKind.INVOICE) {
            return WorkDetail.NONE;
        }
        Map<String, Integer> positions = positions(content);
        return new WorkDetail(
                wish(content) == TimeDetail.NONE ? List.of() : hours(content, positions),
                expenses(content.id(), positions));
    }

    /** The hours alone; by person, too, where the client is told none. */
    @Transactional(readOnly = true)
    public List<WorkDetail.Hours> hours(FrozenInvoice content) {
        return content.kind() == InvoiceKind.INVOICE ? hours(content, positions(content)) : List.of();
    }

    private List<WorkDetail.Hours> hours(FrozenInvoice content, Map<String, Integer> positions) {
        List<ShownWork.Hours> hours = shownWork.hours(content.id().value());
        return wish(content) == TimeDetail.BY_ROLE ? byRole(hours, positions) : byPerson(hours, positions);
    }

    private static TimeDetail wish(FrozenInvoice content) {
        return content.timeDetail() == null ? TimeDetail.NONE : content.timeDetail();
    }

    private List<WorkDetail.Spent> expenses(InvoiceId id, Map<String, Integer> positions) {
        Map<String, String> hashes = receipts.of(id).stream()
                .collect(Collectors.toMap(
                        listed -> listed.item().value(), ReceiptsOfInvoice.Listed::sha256, (one, same) -> one));
        return shownWork.expenses(id.value()).stream()
                .filter(spent -> positions.containsKey(spent.lineKey()))
                .map(spent -> new WorkDetail.Spent(
                        positions.getOrDefault(spent.lineKey(), 0),
                        spent.date(),
                        spent.category(),
                        spent.description(),
                        spent.currency(),
                        spent.amount(),
                        spent.net(),
                        hashes.get(spent.item())))
                .sorted(Comparator.comparing(WorkDetail.Spent::line))
                .toList();
    }

    static List<WorkDetail.Hours> byPerson(List<ShownWork.Hours> hours, Map<String, Integer> positions) {
        return onLines(hours, positions)
                .map(done -> new WorkDetail.Hours(
                        positions.getOrDefault(done.lineKey(), 0),
                        done.date(),
                        done.person(),
                        done.role(),
                        done.task(),
                        done.description(),
                        done.minutes(),
                        done.covered()))
                .sorted(Comparator.comparing(WorkDetail.Hours::line))
                .toList();
    }

    static List<WorkDetail.Hours> byRole(List<ShownWork.Hours> hours, Map<String, Integer> positions) {
        Map<Row, List<ShownWork.Hours>> rows = onLines(hours, positions)
                .collect(Collectors.groupingBy(
                        done -> new Row(
                                positions.getOrDefault(done.lineKey(), 0),
                                done.date(),
                                done.role(),
                                done.task(),
                                done.covered()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        List<WorkDetail.Hours> told = new ArrayList<>();
        rows.forEach((row, done) -> told.add(new WorkDetail.Hours(
                row.line(), row.date(), null, row.role(), row.task(), said(done), minutes(done), row.included())));
        told.sort(Comparator.comparing(WorkDetail.Hours::line));
        return List.copyOf(told);
    }

    private static Stream<ShownWork.Hours> onLines(List<ShownWork.Hours> hours, Map<String, Integer> positions) {
        return hours.stream().filter(done -> positions.containsKey(done.lineKey()));
    }

    private static String said(List<ShownWork.Hours> done) {
        Set<String> said = new LinkedHashSet<>();
        done.stream()
                .map(ShownWork.Hours::description)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .forEach(said::add);
        return String.join("; ", said);
    }

    private static BigDecimal minutes(List<ShownWork.Hours> done) {
        return done.stream().map(ShownWork.Hours::minutes).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Map<String, Integer> positions(FrozenInvoice content) {
        Invoice invoice = invoices.findById(content.id()).orElseThrow();
        Map<String, Integer> positions = new HashMap<>();
        for (int i = 0; i < invoice.lines().size(); i++) {
            positions.putIfAbsent(invoice.lines().get(i).key(), i + 1);
        }
        return positions;
    }
}
