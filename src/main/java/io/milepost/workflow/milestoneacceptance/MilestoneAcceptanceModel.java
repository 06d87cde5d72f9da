package io.milepost.workflow.milestoneacceptance;

import io.milepost.acceptance.AcceptanceKey;
import io.milepost.workflow.engine.ProcessVariable;
import java.time.Instant;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** The vocabulary of processes/milestone-acceptance.bpmn. */
public final class MilestoneAcceptanceModel {
    public static final String KEY = "milestone-acceptance";
    static final String SETTLE_REJECTION = "Task_SettleRejection";
    static final String GET_ACCEPTANCE = "Task_GetAcceptance";
    static final String ACCEPTANCE_WANTED = "milepost.acceptanceWanted";
    static final String ACCEPTANCE_ANSWERED = "milepost.acceptanceAnswered";

    /** unasked, waiting, accepted, rejected or given-up, as the domain says. */
    static final ProcessVariable<String> ACCEPTANCE = ProcessVariable.text("acceptance");

    static final ProcessVariable<Instant> NEXT_LOOK = ProcessVariable.of("nextLook", Instant::toString, Instant::parse);

    static final ProcessVariable<String> MILESTONE_NAME = ProcessVariable.text("milestoneName");
    /** What the client says is missing, or why nobody could ask them. */
    static final ProcessVariable<String> ACCEPTANCE_PROBLEM = ProcessVariable.text("acceptanceProblem");
    /** Who says so and when, for people. */
    static final ProcessVariable<String> ACCEPTANCE_BY = ProcessVariable.text("acceptanceBy");

    /** ask-again, accepted, rejected or give-up. */
    static final ProcessVariable<String> SETTLEMENT = ProcessVariable.text("settlement");

    static final ProcessVariable<String> SETTLEMENT_NAME = ProcessVariable.text("settlementName");
    static final ProcessVariable<String> SETTLEMENT_NOTE = ProcessVariable.text("settlementNote");

    private MilestoneAcceptanceModel() {}

    /** Which milestone it is about; no variable says so, for whoever completes a task can send variables. */
    static AcceptanceKey key(DelegateExecution execution) {
        return AcceptanceKey.parse(execution.getProcessBusinessKey());
    }
}
