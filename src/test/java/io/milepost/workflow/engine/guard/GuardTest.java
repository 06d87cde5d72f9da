package io.milepost.workflow.engine.guard;

import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.approval.ModelGate;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be deployed, what comes of it, and what is only warned about. */
class GuardTest {
    private static final String LEGAL = Corpus.read(Path.of("src/test/resources/guard/legal-review.bpmn"));
    private static final String RELEASED = Corpus.read(Path.of("processes/invoice-approval.bpmn"));
    private static final String ONE_AFTER_ANOTHER =
            Corpus.read(Path.of("src/test/resources/guard/one-after-another.bpmn"));
    private static final String PACE = Corpus.read(Path.of("src/test/resources/guard/policy-with-a-pace.dmn"));
    private static final String GAP = Corpus.read(Path.of("src/test/resources/guard/policy-with-a-gap.dmn"));
    private static final String NET_OF_LEAD = "<inputEntry id=\"Net_Lead\"><text>> 1000</text></inputEntry>";

    @ParameterizedTest
    @ValueSource(strings = {"invoice-approval.bpmn", "approval-policy.dmn", "tax-treatment.dmn"})
    void whatTheReleaseBringsAnAdminMayDeployUnchanged(String file) {
        Verdict verdict = new Guard().check(Corpus.upload(Path.of("processes", file)), new AFirm());
        assertThat(verdict.errors()).isEmpty();
        assertThat(verdict.warnings()).isEmpty();
    }

    /** Models drawn before gates were passed side by side. */
    @Test
    void gatesMayBePassedOneAfterAnother() {
        assertThat(check("invoice-approval.bpmn", ONE_AFTER_ANOTHER).errors()).isEmpty();
    }

    @Test
    void aPolicyMaySayHowLongAGateTakesAndNameARelation() {
        Verdict verdict = check("approval-policy.dmn", PACE);
        assertThat(verdict.errors()).isEmpty();
        assertThat(verdict.warnings()).isEmpty();
    }

    @Test
    void aGateDrawnBehindTheSubProcessIsFound() {
        String drawn = RELEASED.replace(
                        "sourceRef=\"SubProcess_PassGatesOfOneOrder\" targetRef=\"Gateway_InvoiceApproved\"",
                        "sourceRef=\"SubProcess_PassGatesOfOneOrder\" targetRef=\"Gateway_Policy\"")
                .replace("    <bpmn:exclusiveGateway id=\"Gateway_InvoiceApproved\"", """
                            <bpmn:exclusiveGateway id="Gateway_Policy" name="Still approved?" default="Flow_No" />
                            <bpmn:sequenceFlow id="Flow_Yes" sourceRef="Gateway_Policy" targetRef="Task_Legal">
                              <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${approved}</bpmn:conditionExpression>
                            </bpmn:sequenceFlow>
                            <bpmn:sequenceFlow id="Flow_No" sourceRef="Gateway_Policy" targetRef="EndEvent_InvoiceSentBack" />
                            <bpmn:userTask id="Task_Legal" name="Legal review" camunda:formKey="embedded:/forms/approve-invoice.html" camunda:candidateGroups="managers" />
                            <bpmn:sequenceFlow id="Flow_Legal" sourceRef="Task_Legal" targetRef="Gateway_InvoiceApproved" />
                            <bpmn:exclusiveGateway id="Gateway_InvoiceApproved\"""");
        assertThat(check("legal.bpmn", drawn).errors()).isEmpty();
        assertThat(Guard.gates("legal.bpmn", drawn.getBytes(StandardCharsets.UTF_8)))
                .containsExactly(new ModelGate("Task_Legal", "Legal review", "managers", false));
    }

    @Test
    void aGateTheModelDrawsIsFoundWithItsGroupAndPlace() {
        assertThat(check("legal.bpmn", LEGAL).errors()).isEmpty();
        assertThat(Guard.gates("legal.bpmn", LEGAL.getBytes(StandardCharsets.UTF_8)))
                .containsExactly(new ModelGate("Task_Legal", "Legal review", "managers", false));
    }

    @Test
    void aGateBeforeThePolicysComesFirst() {
        String before = LEGAL.replace(
                        "sourceRef=\"Task_DecideGates\" targetRef=\"Task_ReviewInvoice\"",
                        "sourceRef=\"Task_DecideGates\" targetRef=\"Task_Legal\"")
                .replace(
                        "sourceRef=\"Gateway_Legal\" targetRef=\"End_Approved\"",
                        "sourceRef=\"Gateway_Legal\" targetRef=\"Task_ReviewInvoice\"")
                .replace(
                        "sourceRef=\"Gateway_Approved\" targetRef=\"Task_Legal\"",
                        "sourceRef=\"Gateway_Approved\" targetRef=\"End_Approved\"");
        assertThat(check("legal.bpmn", before).errors()).isEmpty();
        assertThat(Guard.gates("legal.bpmn", before.getBytes(StandardCharsets.UTF_8)))
                .extracting(ModelGate::beforePolicy)
                .containsExactly(true);
    }

    @Test
    void aReminderThatEndsByItselfIsFine() {
        assertThat(check("legal.bpmn", LEGAL.replace("    <bpmn:endEvent id=\"End_Approved\"", """
                                            <bpmn:boundaryEvent id="Timer_Reminder" name="Two days" attachedToRef="Task_Legal" cancelActivity="false">
                                              <bpmn:timerEventDefinition id="Timer_Definition">
                                                <bpmn:timeCycle xsi:type="bpmn:tFormalExpression">R3/P2D</bpmn:timeCycle>
                                              </bpmn:timerEventDefinition>
                                            </bpmn:boundaryEvent>
                                            <bpmn:sequenceFlow id="Flow_R" sourceRef="Timer_Reminder" targetRef="End_Reminded" />
                                            <bpmn:endEvent id="End_Reminded" name="Reminded" />
                                            <bpmn:endEvent id="End_Approved\""""))
                        .errors())
                .isEmpty();
    }

    @Test
    void numbersNoRuleIsForArePointedOut() {
        assertThat(warnings(GAP))
                .containsExactly(
                        "No rule is for 'net' 1000 alone: the fallback gate decides such an invoice, unless another"
                                + " rule matches.");
        assertThat(warnings(lead("[2000..5000[")))
                .containsExactly(
                        "No rule is for 'net' from 1000 and under 2000 alone: the fallback gate decides such an invoice, unless"
                                + " another rule matches.",
                        "No rule is for 'net' from 5000 alone: the fallback gate decides such an invoice, unless another rule"
                                + " matches.");
        assertThat(warnings(lead(">= 1000"))).isEmpty();
    }

    @Test
    void rangesThatOverlapArePointedOut() {
        assertThat(warnings(lead(">= 900")))
                .containsExactly(
                        "Rules 1 and 2 both match 'net' from 900 and under 1000. There, the rule that says \"none\" is"
                                + " ignored.");
    }

    @Test
    void aRuleThatNeverMatchesIsPointedOut() {
        assertThat(warnings(lead("[5000..1000]"))).contains("Rule 2 never matches: no number is in [5000..1000].");
    }

    private static String lead(String net) {
        String cell = NET_OF_LEAD.replace("> 1000", net.replace("<", "&lt;"));
        assertThat(GAP).contains(NET_OF_LEAD);
        return GAP.replace(NET_OF_LEAD, cell);
    }

    private static List<String> warnings(String table) {
        Verdict verdict = check("approval-policy.dmn", table);
        assertThat(verdict.errors()).isEmpty();
        return verdict.warnings().stream().map(Finding::message).toList();
    }

    private static Verdict check(String name, String content) {
        ModelFile file = new ModelFile(name, content.getBytes(StandardCharsets.UTF_8));
        return new Guard().check(new Upload(Origin.PERSON, null, List.of(file)), new AFirm());
    }
}
