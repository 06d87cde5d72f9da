package io.milepost.workflow.taxtreatment;

import io.milepost.invoice.TaxFacts;
import io.milepost.invoice.TaxRuling;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;

/** The vocabulary of processes/tax-treatment.dmn. */
final class TaxTreatmentModel {
    static final String KEY = "tax-treatment";

    private TaxTreatmentModel() {}

    static VariableMap variables(TaxFacts facts) {
        return Variables.putValue("sellerCountry", facts.sellerCountry())
                .putValue("clientCountry", facts.clientCountry())
                .putValue("clientPlace", facts.place().name().toLowerCase(Locale.ROOT))
                .putValue("business", facts.business())
                .putValue("vatId", facts.vatId())
                .putValue("smallBusiness", facts.smallBusiness())
                .putValue("clientExempt", facts.clientExempt())
                .putValue("supply", facts.supply().name().toLowerCase(Locale.ROOT))
                .putValue("taxPoint", facts.taxPoint());
    }

    static TaxRuling ruling(Map<String, Object> outputs) {
        return new TaxRuling(text(outputs, "category"), text(outputs, "rate"), text(outputs, "note"), null);
    }

    private static @Nullable String text(Map<String, Object> outputs, String name) {
        Object value = outputs.get(name);
        return value == null ? null : value.toString();
    }
}
