package io.milepost.workflow.invoicedispute;

import static io.milepost.workflow.engine.InvoiceVariables.PROJECT_MANAGER;
import static io.milepost.workflow.invoicedispute.InvoiceDisputeModel.*;

import io.milepost.invoice.InvoiceHeadlines;
import io.milepost.receivable.Dispute;
import io.milepost.receivable.OpenDispute;
import io.milepost.workflow.engine.InvoiceWords;
import io.milepost.workflow.engine.StorableText;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the process knows of a dispute: enough for people's lists and the form. */
@Component
class DisputeVariables {
    private final InvoiceHeadlines headlines;

    DisputeVariables(InvoiceHeadlines headlines) {
        this.headlines = headlines;
    }

    Map<String, Object> of(Dispute dispute) {
        Map<String, Object> variables = InvoiceWords.of(dispute.invoice(), headlines.of(dispute.invoice()));
        variables.putAll(PROJECT_MANAGER.with(projectManager(dispute)));
        String about = "%s, %s".formatted(dispute.reason().inWords(), dispute.linesInWords());
        variables.putAll(DISPUTE_ABOUT.with(about.substring(0, 1).toUpperCase(Locale.ROOT) + about.substring(1)));
        variables.putAll(DISPUTE_TEXT.with(StorableText.fit(dispute.text(), StorableText.LONG)));
        variables.putAll(DISPUTE_BY.with(StorableText.fit(by(dispute), StorableText.NAME)));
        return variables;
    }

    private static String by(Dispute dispute) {
        boolean byLink = dispute.openedBy().equals(OpenDispute.CLIENT);
        String name = dispute.name().isEmpty() ? "The client" : dispute.name();
        return byLink ? name + ", by the link in the mail" : name + ", recorded by accounting";
    }

    String projectManager(Dispute dispute) {
        return headlines.of(dispute.invoice()).projectManager();
    }
}
