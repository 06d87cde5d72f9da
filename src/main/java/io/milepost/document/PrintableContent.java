package io.milepost.document;

import io.milepost.invoice.ContentCheck;
import io.milepost.invoice.FrozenInvoice;
import io.milepost.invoice.Problem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds on the draft what no font can print, while somebody can still write it otherwise. */
@Component
class PrintableContent implements ContentCheck {
    @Override
    public List<Problem> problems(FrozenInvoice content) {
        List<Problem> problems = new ArrayList<>();
        check("The subject", content.subject(), "subject", problems);
        check("The note", content.note(), "note", problems);
        content.lines()
                .forEach(line -> check(
                        "The text of line " + line.position(),
                        line.description(),
                        "line-" + (line.position() - 1),
                        problems));
        content.allowances()
                .forEach(allowance -> check("The discount's reason", allowance.reason(), "discount", problems));
        check("The project's name", content.projectName(), "project.name", problems);
        check("The order number", content.poNumber(), "project.poNumber", problems);
        check("The buyer reference", content.buyerReference(), "client.buyerReference", problems);
        var buyer = content.buyer();
        check("The client's name", buyer.name(), "client.name", problems);
        check("The client's street", buyer.street(), "client.street", problems);
        check("The client's city", buyer.city(), "client.city", problems);
        check("The client's contact", buyer.contact(), "client.contact", problems);
        return problems;
    }

    private static void check(String what, @Nullable String text, String field, List<Problem> problems) {
        if (text != null) {
            PrintableText.faults(text)
                    .forEach(fault -> problems.add(
                            new Problem("unprintable", "%s can't be printed. %s".formatted(what, fault), field, null)));
        }
    }
}
