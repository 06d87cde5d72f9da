package io.milepost.workflow.taxtreatment;

import io.milepost.invoice.TaxFacts;
import io.milepost.invoice.TaxPolicy;
import io.milepost.invoice.TaxRuling;
import io.milepost.workflow.engine.DeployedTable;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.ProcessEngine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Asks the newest processes/tax-treatment.dmn. A failure is an answer, too, so that a draft can show it. */
@Component
class DmnTaxPolicy implements TaxPolicy {
    private static final Logger LOG = LoggerFactory.getLogger(DmnTaxPolicy.class);

    private final DeployedTable table;
    private volatile Answers answers = new Answers("");

    /** What one version of the table said: the same facts are asked about at every look at a draft. */
    private record Answers(String version, Map<TaxFacts, TaxRuling> known) {
        private static final int MOST = 1000;

        Answers(String version) {
            this(version, new ConcurrentHashMap<>());
        }

        void keep(TaxFacts facts, TaxRuling ruling) {
            if (known.size() >= MOST) {
                known.clear();
            }
            known.put(facts, ruling);
        }
    }

    DmnTaxPolicy(ProcessEngine engine) {
        this.table = new DeployedTable(TaxTreatmentModel.KEY, engine);
    }

    @Override
    public TaxRuling decide(TaxFacts facts) {
        try {
            Answers said = of(table.version());
            TaxRuling before = said.known().get(facts);
            if (before != null) {
                return before;
            }
            TaxRuling ruling = ruling(table.evaluate(TaxTreatmentModel.variables(facts)));
            said.keep(facts, ruling);
            return ruling;
        } catch (Exception failed) {
            LOG.warn("The {} could not be evaluated; the draft says so", TaxTreatmentModel.KEY, failed);
            return TaxRuling.failed("the table could not be evaluated");
        }
    }

    private Answers of(String version) {
        Answers latest = answers;
        if (!latest.version().equals(version)) {
            latest = new Answers(version);
            answers = latest;
        }
        return latest;
    }

    private static TaxRuling ruling(List<Map<String, Object>> matched) {
        return switch (matched.size()) {
            case 0 -> TaxRuling.failed("no rule matches");
            case 1 -> TaxTreatmentModel.ruling(matched.get(0));
            default -> TaxRuling.failed("%d rules match at once".formatted(matched.size()));
        };
    }
}
