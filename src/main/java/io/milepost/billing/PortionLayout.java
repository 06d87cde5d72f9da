package io.milepost.billing;

import io.milepost.project.ItemKey;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Cuts items into portions as a draft laid them out; until it is saved, a cut is only on paper. */
@Component
class PortionLayout {
    private static final int CHUNK = 500;

    private final Portions portions;
    private final Allocations allocations;

    PortionLayout(Portions portions, Allocations allocations) {
        this.portions = portions;
        this.allocations = allocations;
    }

    void arrange(Collection<Share> shares) {
        Map<ItemKey, Map<String, BigDecimal>> wanted = new LinkedHashMap<>();
        for (Share share : shares) {
            WorkItem item = share.item();
            wanted.computeIfAbsent(item.key(), key -> new LinkedHashMap<>()).put(item.portion(), item.size());
        }
        Set<ItemKey> changed = changed(wanted);
        if (changed.isEmpty()) {
            return;
        }
        List<Portion> fresh = new ArrayList<>();
        Chunks.of(changed, CHUNK).forEach(chunk -> {
            List<Portion> siblings =
                    portions.findByItemKeyIn(chunk.stream().map(ItemKey::value).toList());
            Set<String> live = allocations
                    .liveOn(siblings.stream().map(Portion::id).toList())
                    .stream()
                    .map(Allocation::portion)
                    .collect(Collectors.toSet());
            siblings.stream()
                    .collect(Collectors.groupingBy(Portion::item))
                    .forEach((item, parts) -> fresh.addAll(new Siblings(parts, live)
                            .arrange(item, parts.get(0).project(), wanted.getOrDefault(item, Map.of()))));
        });
        portions.saveAll(fresh);
    }

    private Set<ItemKey> changed(Map<ItemKey, Map<String, BigDecimal>> wanted) {
        Map<String, BigDecimal> sizes = new HashMap<>();
        List<String> ids = wanted.values().stream()
                .flatMap(parts -> parts.keySet().stream())
                .toList();
        Chunks.of(ids, CHUNK)
                .flatMap(chunk -> portions.findByIdIn(chunk).stream())
                .forEach(portion -> sizes.put(portion.id(), portion.size()));
        return wanted.entrySet().stream()
                .filter(entry -> entry.getValue().entrySet().stream()
                        .anyMatch(part -> !sizes.containsKey(part.getKey())
                                || part.getValue().compareTo(sizes.get(part.getKey())) != 0))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
