package io.milepost.document;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.helger.diagnostics.error.IError;
import com.helger.diagnostics.error.level.EErrorLevel;
import com.helger.diver.api.coord.DVRCoordinate;
import com.helger.phive.api.execute.ValidationExecutionManager;
import com.helger.phive.api.executorset.ValidationExecutorSetRegistry;
import com.helger.phive.api.validity.IValidityDeterminator;
import com.helger.phive.en16931.EN16931Validation;
import com.helger.phive.peppol.PeppolValidation;
import com.helger.phive.peppol.PeppolValidation2026_05;
import com.helger.phive.xml.source.IValidationSourceXML;
import com.helger.phive.xml.source.ValidationSourceXML;
import com.helger.phive.xrechnung.XRechnungValidation;
import com.helger.phive.zugferd.ZugferdValidation;
import io.milepost.client.Profile;
import io.milepost.invoice.InvoiceKind;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import org.slf4j.LoggerFactory;
import org.w3c.dom.Document;

/** The rules the receivers' own validators apply: schemas and Schematron of EN 16931, ZUGFeRD, XRechnung and Peppol. */
public final class OfficialRules {
    private static final ValidationExecutorSetRegistry<IValidationSourceXML> REGISTRY = registry();

    static {
        ((Logger) LoggerFactory.getLogger("com.helger")).setLevel(Level.WARN);
    }

    private OfficialRules() {}

    /** Errors and warnings; what is only information is left out. */
    public static List<String> findings(Profile profile, InvoiceKind kind, byte[] xml) {
        var source = ValidationSourceXML.create("invoice", parse(xml));
        var found = new ArrayList<String>();
        for (var rules : rules(profile, kind == InvoiceKind.CREDIT_NOTE)) {
            ValidationExecutionManager.executeValidation(
                            IValidityDeterminator.createDefault(), REGISTRY.getOfID(rules), source, Locale.ROOT)
                    .forEachFlattened(error -> {
                        if (isFinding(error)) {
                            found.add(error.getAsString(Locale.ROOT));
                        }
                    });
        }
        return found;
    }

    private static boolean isFinding(IError error) {
        return error.getErrorLevel().getNumericLevel() >= EErrorLevel.WARN.getNumericLevel();
    }

    private static List<DVRCoordinate> rules(Profile profile, boolean credit) {
        return switch (profile) {
            case FACTUR_X -> List.of(ZugferdValidation.VID_ZUGFERD_2_4_EN16931, EN16931Validation.VID_CII_1316);
            case XRECHNUNG_CII -> List.of(XRechnungValidation.VID_XRECHNUNG_CII_302);
            case XRECHNUNG_UBL ->
                List.of(
                        credit
                                ? XRechnungValidation.VID_XRECHNUNG_UBL_CREDITNOTE_302
                                : XRechnungValidation.VID_XRECHNUNG_UBL_INVOICE_302);
            case PEPPOL_UBL ->
                List.of(
                        credit
                                ? PeppolValidation2026_05.VID_OPENPEPPOL_CREDIT_NOTE_UBL_V3
                                : PeppolValidation2026_05.VID_OPENPEPPOL_INVOICE_UBL_V3);
            case NONE -> List.of();
        };
    }

    private static Document parse(byte[] xml) {
        try {
            var factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
        } catch (Exception e) {
            throw new IllegalStateException("Not even XML", e);
        }
    }

    private static ValidationExecutorSetRegistry<IValidationSourceXML> registry() {
        var registry = new ValidationExecutorSetRegistry<IValidationSourceXML>();
        EN16931Validation.initEN16931(registry);
        XRechnungValidation.initXRechnung(registry);
        ZugferdValidation.initZugferd(registry);
        PeppolValidation.initStandard(registry);
        return registry;
    }
}
