package io.milepost.workflow.taxtreatment;

import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.invoice.TaxFacts;
import io.milepost.invoice.TaxFacts.Place;
import io.milepost.invoice.TaxRuling;
import io.milepost.project.Supply;
import io.milepost.workflow.engine.InMemoryEngine;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DmnTaxPolicyTest {
    private static final InMemoryEngine ENGINE = new InMemoryEngine("tax-treatment");

    private final RepositoryService repository = ENGINE.engine().getRepositoryService();
    private final DmnTaxPolicy policy = new DmnTaxPolicy(ENGINE.engine());

    @AfterEach
    void undeploy() {
        repository.createDeploymentQuery().list().forEach(old -> repository.deleteDeployment(old.getId(), true));
    }

    @Test
    void theNewestVersionOfTheTableDecides() {
        deploy("", "");
        assertThat(policy.decide(facts("DK"))).isEqualTo(new TaxRuling("AE", null, "reverse-charge", null));
        deploy("\"AE\"", "\"Z\"");

        assertThat(policy.decide(facts("DK")).category()).isEqualTo("Z");
    }

    @Test
    void aSmallBusinessMakesNoIntraCommunitySupplies() {
        deploy("", "");

        assertThat(policy.decide(goodsToDenmark(false)).category()).isEqualTo("K");
        assertThat(policy.decide(goodsToDenmark(true))).isEqualTo(new TaxRuling("E", null, "small-business", null));
    }

    private static TaxFacts goodsToDenmark(boolean smallBusiness) {
        return new TaxFacts(
                "DE", "DK", Place.EU, true, true, smallBusiness, false, Supply.GOODS, LocalDate.of(2026, 11, 24));
    }

    @Test
    void theTaxPointIsComparedWithADate() {
        String any = "<inputEntry id=\"TaxPoint_AtHome\">\n          <text></text>";
        deploy(any, any.replace("<text></text>", "<text>&gt;= date(\"2026-11-25\")</text>"));
        assertThat(policy.decide(facts("DE")).failure()).isEqualTo("no rule matches");
        deploy(any, any.replace("<text></text>", "<text>&lt;= date(\"2026-11-24\")</text>"));

        assertThat(policy.decide(facts("DE")).category()).isEqualTo("S");
    }

    @Test
    void aTableThatIsMissingOrBrokenIsSaidToBe() {
        assertThat(policy.decide(facts("DE")).failure()).isEqualTo("the table could not be evaluated");
        deploy("<text>\"home\"</text>", "<text>nothing.like.it(</text>");

        assertThat(policy.decide(facts("DE")).failure()).isEqualTo("the table could not be evaluated");
    }

    @Test
    void whoAsksLeavesNoTrace() {
        deploy("", "");
        policy.decide(facts("DE"));

        assertThat(ENGINE.engine()
                        .getHistoryService()
                        .createHistoricDecisionInstanceQuery()
                        .count())
                .isZero();
    }

    private static TaxFacts facts(String country) {
        Place place = country.equals("DE") ? Place.HOME : country.equals("DK") ? Place.EU : Place.ABROAD;
        return new TaxFacts(
                "DE", country, place, true, true, false, false, Supply.SERVICES, LocalDate.of(2026, 11, 24));
    }

    private void deploy(String replaced, String by) {
        try (InputStream file =
                DmnTaxPolicyTest.class.getClassLoader().getResourceAsStream("processes/tax-treatment.dmn")) {
            String table = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(table).contains(replaced);
            repository
                    .createDeployment()
                    .addString("tax-treatment.dmn", replaced.isEmpty() ? table : table.replace(replaced, by))
                    .deploy();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
