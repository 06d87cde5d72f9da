package io.milepost.workflow.taxtreatment;

import io.milepost.invoice.TaxFacts;
import io.milepost.invoice.TaxPolicy;
import io.milepost.invoice.TaxRuling;
import java.io.InputStream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;

/** The table of the release, without a process engine. */
public final class BundledTaxTable implements TaxPolicy {
    private static final DmnEngine ENGINE =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private static final DmnDecision TABLE = ENGINE.parseDecision(TaxTreatmentModel.KEY, file());

    @Override
    public TaxRuling decide(TaxFacts facts) {
        var matched = ENGINE.evaluateDecisionTable(TABLE, TaxTreatmentModel.variables(facts))
                .getResultList();
        return matched.isEmpty() ? TaxRuling.failed("no rule matches") : TaxTreatmentModel.ruling(matched.get(0));
    }

    private static InputStream file() {
        return BundledTaxTable.class.getClassLoader().getResourceAsStream("processes/tax-treatment.dmn");
    }
}
