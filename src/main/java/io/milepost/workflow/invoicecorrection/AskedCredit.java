package io.milepost.workflow.invoicecorrection;

import static io.milepost.workflow.invoicecorrection.InvoiceCorrectionModel.CREDITED_ITEMS;
import static io.milepost.workflow.invoicecorrection.InvoiceCorrectionModel.CREDITED_LINES;
import static io.milepost.workflow.invoicecorrection.InvoiceCorrectionModel.CREDIT_REASON;

import io.milepost.invoice.CreditWish;
import io.milepost.invoice.CreditWish.LineWish;
import io.milepost.workflow.engine.TaskRefused;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.delegate.VariableScope;

/** What a person asked for in Tasklist, read from what their form sent. */
public final class AskedCredit {
    private static final Pattern LINE = Pattern.compile("(\\d{1,6})(?:\\s*:\\s*(\\d{1,12}(?:\\.\\d{1,6})?))?");

    private AskedCredit() {}

    static CreditWish in(VariableScope form) {
        return of(
                CREDIT_REASON.find(form).orElse(""),
                CREDITED_ITEMS.find(form).orElse(""),
                CREDITED_LINES.find(form).orElse(""));
    }

    /** {@code items} is reopen or write-off; {@code lines} are written like 1, 3: 250.00, and none of them is all that is left. */
    public static CreditWish of(String reason, String items, String lines) {
        boolean reopens = switch (items) {
            case "reopen" -> true;
            case "write-off" -> false;
            default ->
                throw new TaskRefused("Say what becomes of the work that is credited: reopen it, or write it off.");
        };
        return new CreditWish(reason, reopens, lines(lines));
    }

    private static List<LineWish> lines(String text) {
        return Arrays.stream(text.split(",", -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .map(AskedCredit::line)
                .toList();
    }

    private static LineWish line(String part) {
        Matcher line = LINE.matcher(part);
        if (!line.matches()) {
            throw new TaskRefused("Lines are written like 1, 3: 250.00; '%s' is not.".formatted(part));
        }
        String net = line.group(2);
        return new LineWish(line.group(1), net == null ? null : new BigDecimal(net), null, List.of());
    }
}
