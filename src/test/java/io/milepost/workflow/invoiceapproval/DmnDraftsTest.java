package io.milepost.workflow.invoiceapproval;

import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.approval.ApprovalFacts;
import io.milepost.approval.ApprovalPolicy;
import io.milepost.approval.CheckModels.Draft;
import io.milepost.workflow.engine.InMemoryEngine;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.camunda.bpm.engine.test.junit5.ProcessEngineExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A draft is evaluated beside the engine, and must answer what the engine would answer once it is deployed. */
class DmnDraftsTest {
    private static final int ASKED = 400;
    private static final MatchedRules MATCHED_RULES = new MatchedRules();
    private static final InMemoryEngine ENGINE = new InMemoryEngine("drafts", MATCHED_RULES);

    @RegisterExtension
    static final ProcessEngineExtension CAMUNDA =
            ProcessEngineExtension.builder().useProcessEngine(ENGINE.engine()).build();

    private final DmnDrafts drafts = new DmnDrafts();
    private final Random random = new Random(4711);

    static Stream<String> tables() throws IOException {
        String policy = Files.readString(Path.of("processes/approval-policy.dmn"));
        return Stream.of(
                policy,
                Files.readString(Path.of("src/test/resources/guard/policy-with-a-gap.dmn")),
                Files.readString(Path.of("src/test/resources/guard/policy-with-a-pace.dmn")),
                cell(policy, "Net_PracticeLead", "[1000..20000["),
                cell(policy, "Net_PracticeLead", "not(&lt; 1000)"),
                cell(policy, "Net_PracticeLead", "&gt;= 1000 + writeDownPercent * 100"),
                cell(policy, "WriteOff_PracticeLead", "&lt; 100 / writeDownPercent"));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void answersAsTheEngineDoes(String table) {
        String deployment = ENGINE.engine()
                .getRepositoryService()
                .createDeployment()
                .addString("approval-policy.dmn", table)
                .deploy()
                .getId();
        try {
            ApprovalPolicy deployed = new DmnApprovalPolicy(ENGINE.engine(), MATCHED_RULES);
            ApprovalPolicy draft =
                    drafts.policy(draft("approval-policy.dmn", table)).orElseThrow();
            for (int i = 0; i < ASKED; i++) {
                ApprovalFacts facts = facts();
                assertThat(answer(draft, facts)).as(facts.toString()).isEqualTo(answer(deployed, facts));
            }
        } finally {
            ENGINE.engine().getRepositoryService().deleteDeployment(deployment, true);
        }
    }

    @Test
    void onlyTheApprovalPolicyIsOneWhateverTheCaseOfItsEnding() throws IOException {
        String policy = Files.readString(Path.of("processes/approval-policy.dmn"));
        assertThat(drafts.policy(draft("POLICY.DMN", policy))).isPresent();
        assertThat(drafts.policy(draft("tax.dmn", Files.readString(Path.of("processes/tax-treatment.dmn")))))
                .isEmpty();
        assertThat(drafts.gates(draft("policy.dmn", policy))).isEmpty();
    }

    /** A draft throws where the deployed policy says nothing; both mean the fallback gate. */
    private static List<?> answer(ApprovalPolicy policy, ApprovalFacts facts) {
        try {
            return policy.evaluate(facts).rules();
        } catch (RuntimeException failed) {
            return List.of();
        }
    }

    private ApprovalFacts facts() {
        return new ApprovalFacts(
                amount(4_000_000),
                random.nextBoolean(),
                percent(),
                random.nextBoolean(),
                List.of("INVOICE", "DEPOSIT", "CREDIT_NOTE").get(random.nextInt(3)),
                random.nextBoolean(),
                List.of("S", "S, Z", "").get(random.nextInt(3)),
                percent(),
                random.nextInt(100),
                percent(),
                random.nextBoolean(),
                random.nextBoolean(),
                random.nextBoolean(),
                random.nextBoolean(),
                random.nextBoolean() ? null : percent(),
                "fixed-price");
    }

    private BigDecimal amount(int cents) {
        return BigDecimal.valueOf(random.nextInt(cents), 2);
    }

    private BigDecimal percent() {
        return random.nextBoolean() ? BigDecimal.ZERO : amount(2000);
    }

    private static Draft draft(String name, String table) {
        return new Draft(name, table.getBytes(StandardCharsets.UTF_8));
    }

    private static String cell(String policy, String id, String text) {
        return policy.replaceFirst("(id=\"" + id + "\">\\s*<text>)[^<]*(</text>)", "$1" + text + "$2");
    }
}
