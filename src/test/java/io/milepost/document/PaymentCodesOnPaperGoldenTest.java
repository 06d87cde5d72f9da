package io.milepost.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import io.milepost.invoice.FrozenInvoice;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;
import net.codecrete.qrbill.generator.QRBill;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a phone sees on the printed page is what the invoice says. */
class PaymentCodesOnPaperGoldenTest {
    private static final int DOTS = 200;

    private final RenderInvoice renderInvoice = new RenderInvoice(AFrozenInvoice.ISSUER);

    @ParameterizedTest
    @EnumSource(Design.class)
    void theGiroCodeIsReadOffEveryDesign(Design design) throws Exception {
        var invoice = AFrozenInvoice.issued().build();

        assertThat(read(page(invoice, design, 0)).split("\n"))
                .contains("BCD", "SCT", "DE02200505501015871393", "EUR14875.00", "INV-2026-00001")
                .contains("Brückner & Vale Engineering GmbH");
    }

    @ParameterizedTest
    @EnumSource(Design.class)
    void theSwissQrBillIsReadOffThePageBehind(Design design) throws Exception {
        var invoice = AFrozenInvoice.issued()
                .in("de")
                .to("Alpine Orchards AG", "CH", null)
                .inCurrency("CHF")
                .paidTo("CH9300762011623852957")
                .build();

        var bill = QRBill.decodeQrCodeText(read(page(invoice, design, 1)));
        assertThat(bill.getAmount()).isEqualByComparingTo("14875.00");
        assertThat(bill.getCurrency()).isEqualTo("CHF");
        assertThat(bill.getAccount()).isEqualTo("CH9300762011623852957");
        assertThat(bill.getReference()).matches("RF\\d\\dINV202600001");
        assertThat(bill.getCreditor().getName()).isEqualTo("Brückner & Vale Engineering GmbH");
        assertThat(bill.getDebtor().getTown()).isEqualTo("Hamburg");
        assertThat(Conformance.faults(pdf(invoice, design))).isEmpty();
    }

    @Test
    void aSwissClientSeesNoSecondCodeOnTheInvoice() throws Exception {
        var invoice = AFrozenInvoice.issued()
                .to("Alpine Orchards AG", "CH", null)
                .paidTo("CH9300762011623852957")
                .build();

        org.assertj.core.api.Assertions.assertThatThrownBy(() -> read(page(invoice, Design.CLASSIC, 0)))
                .isInstanceOf(NotFoundException.class);
    }

    private byte[] pdf(FrozenInvoice invoice, Design design) {
        var annexes =
                new Annexes(PaymentPart.code(invoice), PaymentPart.slip(invoice), List.of(), List.of(), List.of());
        return renderInvoice.pdf(invoice, Look.of(design, Branding.PLAIN), annexes, List.of());
    }

    private BufferedImage page(FrozenInvoice invoice, Design design, int number) throws Exception {
        try (var document = Loader.loadPDF(pdf(invoice, design))) {
            return new PDFRenderer(document).renderImageWithDPI(number, DOTS, ImageType.GRAY);
        }
    }

    private static String read(BufferedImage page) throws Exception {
        var bitmap = new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(page)));
        return new QRCodeReader()
                .decode(bitmap, Map.of(DecodeHintType.TRY_HARDER, true, DecodeHintType.CHARACTER_SET, "UTF-8"))
                .getText();
    }
}
