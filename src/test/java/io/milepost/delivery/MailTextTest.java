package io.milepost.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.document.AFrozenInvoice;
import io.milepost.document.StoredDocument;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Invoice INV-2026-00001 from Brückner & Vale Engineering GmbH | 14,875.00 EUR | 24 December 2026",
                "de | Rechnung INV-2026-00001 von Brückner & Vale Engineering GmbH | 14.875,00 EUR | 24. Dezember 2026",
                "fr | Facture INV-2026-00001 de Brückner & Vale Engineering GmbH | 14 875,00 EUR | 24 décembre 2026"
            })
    void aMailSpeaksTheClientsLanguage(String language, String subject, String amount, String due) {
        var text = MailText.of(AFrozenInvoice.issued().in(language).build(), ReceiptsInMail.Enclosed.NONE, "");

        assertThat(text.subject()).isEqualTo(subject);
        assertThat(text.body().replace('\u00a0', ' ')).contains("INV-2026-00001", amount, due, "Jörg Möller");
        assertThat(text.body())
                .containsPattern("IBAN +DE02200505501015871393\n +BIC +HASPDEHHXXX\n +\\p{L}+ +INV-2026-00001\n");
        assertThat(text.body()).doesNotContain("{{", "&amp;");
    }

    @Test
    void aNameCantAddALineToTheSubject() {
        var text = MailText.of(
                AFrozenInvoice.issued().numbered("INV-1\r\nBcc: x@y.example").build(),
                ReceiptsInMail.Enclosed.NONE,
                "");

        assertThat(text.subject()).startsWith("Invoice INV-1 Bcc: x@y.example from");
    }

    @Test
    void receiptsAreAnnouncedOrTheirAbsenceIsExplained() {
        var invoice = AFrozenInvoice.issued().in("en").build();
        var one = new StoredDocument(new byte[1], "0", "image/png", "receipt-1.png");

        assertThat(MailText.of(invoice, ReceiptsInMail.Enclosed.NONE, "").body())
                .doesNotContain("receipts");
        assertThat(MailText.of(invoice, new ReceiptsInMail.Enclosed(List.of(one), false), "")
                        .body())
                .contains("is attached.\nThe receipts of the expenses are attached, too.\n\n  Amount");
        assertThat(MailText.of(invoice, new ReceiptsInMail.Enclosed(List.of(), true), "")
                        .body())
                .contains("too large for a mail");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Credit note CRN-2026-00001 from | invoice INV-2026-00001 of 23 November 2026",
                "de | Rechnungskorrektur CRN-2026-00001 von | Rechnung INV-2026-00001 vom 23. November 2026",
                "fr | Avoir CRN-2026-00001 de | facture INV-2026-00001 du 23 novembre 2026"
            })
    void aCreditNotesMailNamesTheInvoiceAndAsksForNoMoney(String language, String subject, String invoice) {
        var text = MailText.of(
                AFrozenInvoice.issued()
                        .in(language)
                        .numbered("CRN-2026-00001")
                        .correcting("INV-2026-00001")
                        .withNote("Billed to the wrong project")
                        .build(),
                ReceiptsInMail.Enclosed.NONE,
                "");

        assertThat(text.subject()).startsWith(subject);
        assertThat(text.body()).contains(invoice, "Billed to the wrong project").doesNotContain("IBAN", "{{");
    }
}
