package io.milepost.workflow.invoiceapproval;

import io.milepost.invoice.InvoiceHeadline;

/** What a mail about an approval says: what to do, and about which invoice. */
final class ApprovalMail {
    private ApprovalMail() {}

    static String subject(String what, InvoiceHeadline about) {
        return "%s: %s (%s)".formatted(what, about.subject(), about.amount());
    }

    static String body(String what, InvoiceHeadline about) {
        return """
                %s

                Invoice:  %s
                Net:      %s
                Client:   %s
                Project:  %s (%s)
                """.formatted(
                        what.strip(),
                        about.subject(),
                        about.amount(),
                        about.clientName(),
                        about.projectName(),
                        about.projectCode());
    }
}
