package io.milepost.document.payment;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import io.milepost.document.AFrozenInvoice;
import io.nayuki.qrcodegen.QrCode;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.math.BigDecimal;
import java.util.Map;
import net.codecrete.qrbill.generator.QRBill;
import org.junit.jupiter.api.Test;

class PaymentCodesTest {
    @Test
    void aGiroCodeSaysWhoGetsHowMuchAndForWhat() {
        assertThat(GiroCode.text(AFrozenInvoice.issued().build())).hasValue("""
                        BCD
                        002
                        1
                        SCT
                        HASPDEHHXXX
                        Brückner & Vale Engineering GmbH
                        DE02200505501015871393
                        EUR14875.00


                        INV-2026-00001""");
    }

    @Test
    void theGiroCodeIsOverWhatIsPayable() {
        assertThat(GiroCode.text(AFrozenInvoice.issued().prepaid("4875.00").build()))
                .hasValueSatisfying(text -> assertThat(text).contains("\nEUR10000.00\n"));
    }

    @Test
    void nobodyIsAskedToPayADraftACreditNoteNothingOrOutsideSepaOrInAnotherCurrency() {
        assertThat(GiroCode.of(AFrozenInvoice.draft().build())).isEmpty();
        assertThat(GiroCode.of(AFrozenInvoice.issued().prepaid("14875.00").build()))
                .isEmpty();
        assertThat(GiroCode.of(
                        AFrozenInvoice.issued().correcting("INV-2026-00001").build()))
                .isEmpty();
        assertThat(GiroCode.of(
                        AFrozenInvoice.issued().to("Acme Inc", "US", null).build()))
                .isEmpty();
        assertThat(GiroCode.of(AFrozenInvoice.issued().inCurrency("CHF").build()))
                .isEmpty();
    }

    @Test
    void aNameWithALineBreakCanNotShiftTheAmount() {
        assertThat(GiroCode.text(
                        AFrozenInvoice.issued().soldBy("Evil\nDE00\nEUR1.00").build()))
                .hasValueSatisfying(
                        text -> assertThat(text.split("\n", -1)).hasSize(11).contains("Evil DE00 EUR1.00"));
    }

    @Test
    void theDrawingCanBeReadBack() throws Exception {
        var text = GiroCode.text(AFrozenInvoice.issued().build()).orElseThrow();
        var code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        assertThat(read(code)).isEqualTo(text);
        assertThat(code.version).isLessThanOrEqualTo(13);
    }

    @Test
    void aSwissClientGetsTheQrBillWithAReferenceFromTheNumber() {
        var invoice = AFrozenInvoice.issued()
                .to("Alpine Orchards AG", "CH", null)
                .inCurrency("CHF")
                .paidTo("CH93 0076 2011 6238 5295 7")
                .build();
        var bill = SwissQrBill.bill(invoice).orElseThrow();

        assertThat(QRBill.validate(bill).getValidationMessages()).isEmpty();
        assertThat(QRBill.decodeQrCodeText(QRBill.encodeQrCodeText(bill))).satisfies(read -> {
            assertThat(read.getAmount()).isEqualByComparingTo(new BigDecimal("14875.00"));
            assertThat(read.getCurrency()).isEqualTo("CHF");
            assertThat(read.getReference()).matches("RF\\d\\dINV202600001");
            assertThat(read.getDebtor().getName()).isEqualTo("Alpine Orchards AG");
        });
        assertThat(SwissQrBill.drawing(bill))
                .startsWith("<svg ")
                .doesNotContain("<text")
                .doesNotContain("font");
        assertThat(SwissQrBill.of(invoice)).hasValueSatisfying(code -> {
            assertThat(code.inWords()).contains("CHF 14875.00 to Brückner", "CH9300762011623852957");
        });
    }

    @Test
    void aQrIbanHasItsNumericReference() {
        var bill = SwissQrBill.bill(AFrozenInvoice.issued()
                        .to("Alpine Orchards AG", "LI", null)
                        .inCurrency("CHF")
                        .paidTo("CH4431999123000889012")
                        .build())
                .orElseThrow();

        assertThat(QRBill.validate(bill).getValidationMessages()).isEmpty();
        assertThat(bill.getReference()).hasSize(27).startsWith("00000000000000000202600001");
    }

    @Test
    void noQrBillForAnAccountOrAClientElsewhere() {
        assertThat(SwissQrBill.of(AFrozenInvoice.issued()
                        .to("Alpine Orchards AG", "CH", null)
                        .inCurrency("CHF")
                        .build()))
                .isEmpty();
        assertThat(SwissQrBill.of(
                        AFrozenInvoice.issued().paidTo("CH9300762011623852957").build()))
                .isEmpty();
    }

    private static String read(QrCode code) throws Exception {
        var scale = 4;
        var side = (code.size + 8) * scale;
        var image = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_GRAY);
        var page = image.createGraphics();
        page.scale(scale, scale);
        page.setColor(Color.WHITE);
        page.fillRect(0, 0, side, side);
        page.setColor(Color.BLACK);
        QrDrawing.dark(code).forEach(page::fill);
        var bitmap = new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(image)));
        return new QRCodeReader()
                .decode(bitmap, Map.of(DecodeHintType.PURE_BARCODE, true, DecodeHintType.CHARACTER_SET, "UTF-8"))
                .getText();
    }
}
