package io.milepost.document;

import io.milepost.document.einvoice.Rules;
import io.milepost.document.einvoice.Syntax;
import io.milepost.invoice.ContentCheck;
import io.milepost.invoice.FrozenInvoice;
import io.milepost.invoice.Problem;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The e-invoice a client wishes for, and on the draft already whether its receiver will take it. */
@Component
public class EInvoices implements ContentCheck {
    private static final String MEDIA_TYPE = "application/xml";

    /** Of an issued invoice; none where its client wants none, or no e-invoice can say its currency. */
    public Optional<EInvoiceXml> of(FrozenInvoice invoice) {
        return Syntax.of(invoice)
                .map(syntax -> new EInvoiceXml(
                        syntax == Syntax.CII ? Documents.INVOICE_CII : Documents.INVOICE_UBL,
                        invoice.number() + ".xml",
                        MEDIA_TYPE,
                        syntax.write(invoice)));
    }

    @Override
    public List<Problem> problems(FrozenInvoice content) {
        return Rules.problems(content);
    }

    @Override
    public List<Problem> warnings(FrozenInvoice content) {
        return Rules.warnings(content);
    }
}
