package io.milepost.web.work;

import io.milepost.billing.Choice;
import io.milepost.billing.LineComposer;
import io.milepost.billing.Share;
import io.milepost.billing.WorkItem;
import io.milepost.invoice.ItemNotes;
import io.milepost.money.Money;
import io.milepost.project.Project;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a project's open items are worth. Free ones are composed into lines as a draft over all of them would be, and each has
 * its share: the shares add up to that draft's net, where items priced one by one would be off by cents. What a draft has
 * counts with its share there.
 */
final class OpenItems {
    private OpenItems() {}

    static List<OpenItem> of(Project project, List<WorkItem> work, ItemNotes.Notes notes) {
        Currency currency = project.currency();
        List<Choice> choices = work.stream()
                .filter(item -> item.hold() == null)
                .map(item -> item.overCap() ? Choice.holding(item) : Choice.billing(item))
                .toList();
        Map<String, BigDecimal> shares = new LineComposer(currency)
                .compose(choices).shares().stream().collect(Collectors.toMap(Share::portion, Share::net));
        return work.stream()
                .map(item -> new OpenItem(
                        item,
                        Money.rounded(
                                notes.reservedNet(item)
                                        .orElseGet(() -> shares.getOrDefault(item.portion(), BigDecimal.ZERO)),
                                currency),
                        notes.takenBy(item),
                        notes.of(item, project.code()).orElse(null)))
                .toList();
    }
}
