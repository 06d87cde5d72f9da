package io.milepost.workflow.milestoneacceptance;

import io.milepost.workflow.engine.MailPeople;
import io.milepost.workflow.engine.Managers;
import java.util.Collection;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Mails whoever has to settle a milestone that its client has not accepted. */
@Component
class TellAboutAcceptance {
    private final MailPeople mailPeople;
    private final Managers managers;

    TellAboutAcceptance(MailPeople mailPeople, Managers managers) {
        this.mailPeople = mailPeople;
        this.managers = managers;
    }

    void asked(DelegateTask task, String manager) {
        tell(task, "asked", Set.of(manager), "", "Please see to it. You find it in Tasklist.");
    }

    void reminded(DelegateTask task, String manager) {
        tell(
                task,
                "reminder",
                Set.of(manager),
                "Reminder: ",
                "The milestone is still not billed. You find it in Tasklist.");
    }

    void escalated(DelegateTask task) {
        tell(
                task,
                "escalation",
                managers.people(),
                "Overdue: ",
                "Nobody has seen to it in time, so managers may, too. You find it in Tasklist.");
    }

    private void tell(DelegateTask task, String occasion, Collection<String> people, String before, String what) {
        var execution = task.getExecution();
        mailPeople.tell(
                MilestoneAcceptanceModel.key(execution).item(),
                "acceptance %s/%s".formatted(occasion, task.getId()),
                people,
                before + task.getName(),
                "%s\n\n%s\n"
                        .formatted(
                                what,
                                MilestoneAcceptanceModel.ACCEPTANCE_PROBLEM
                                        .find(task)
                                        .orElse("")));
    }
}
