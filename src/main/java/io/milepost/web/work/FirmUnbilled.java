package io.milepost.web.work;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Unbilled work of many projects, the largest first. {@code baseTotal} leaves out the projects whose currency has no rate. */
record FirmUnbilled(
        LocalDate asOf,
        String baseCurrency,
        List<Row> items,
        int page,
        int size,
        int total,
        String baseTotal,
        List<String> withoutRate) {
    /**
     * One project. {@code ages} count everything not issued, on drafts or free; {@code reasons} say what keeps how many items
     * back. {@code baseTotal} is in the issuer's own currency by the rate of the day, null where there is none.
     */
    record Row(
            String project,
            String name,
            String client,
            String projectManager,
            @Nullable String practice,
            String currency,
            int count,
            Oldest oldest,
            List<Age> ages,
            String free,
            String onDrafts,
            String total,
            @Nullable String baseTotal,
            @Nullable String problem,
            List<String> reasons) {}

    record Oldest(String key, LocalDate date, String description) {}
}
