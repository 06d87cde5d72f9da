package io.milepost.workflow.invoiceapproval;

import static io.milepost.workflow.engine.InvoiceVariables.COMMENT;
import static io.milepost.workflow.engine.InvoiceVariables.INVOICE_ID;
import static io.milepost.workflow.invoiceapproval.InvoiceApprovalModel.*;

import io.milepost.approval.ApprovalGates;
import io.milepost.approval.AskForReview;
import io.milepost.approval.AskedReview;
import io.milepost.approval.Gate;
import io.milepost.approval.Offered;
import io.milepost.approval.ReviewInvoice;
import io.milepost.approval.Reviewer;
import io.milepost.approval.TakeReview;
import io.milepost.invoice.InvoiceHeadline;
import io.milepost.invoice.InvoiceHeadlines;
import io.milepost.invoice.InvoiceKind;
import io.milepost.workflow.engine.DomainRefusals;
import io.milepost.workflow.engine.HumanStep;
import io.milepost.workflow.engine.LetPeopleIn;
import io.milepost.workflow.engine.Person;
import io.milepost.workflow.engine.StorableText;
import io.milepost.workflow.engine.TaskForbidden;
import io.milepost.workflow.engine.TaskRefused;
import io.milepost.workflow.engine.TaskTimers;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.task.IdentityLink;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Every user task of invoice-approval, whatever an admin named it: four-eyes and the record are not the model's to leave out. */
@Component
class ReviewStep implements HumanStep {
    private static final String REMINDER = "reminder";
    private static final String ESCALATION = "escalation";
    private static final String DEPUTIES = "deputies";
    private static final int URGENT = 75;
    private static final List<String> TIMERS = List.of(REMINDER, ESCALATION, DEPUTIES);

    private final ReviewInvoice reviewInvoice;
    private final AskForReview askForReview;
    private final ApprovalGates gates;
    private final InvoiceHeadlines headlines;
    private final LetPeopleIn letPeopleIn;
    private final TellApprovers tellApprovers;
    private final TakeReview takeReview;

    ReviewStep(
            ReviewInvoice reviewInvoice,
            AskForReview askForReview,
            ApprovalGates gates,
            InvoiceHeadlines headlines,
            LetPeopleIn letPeopleIn,
            TellApprovers tellApprovers,
            TakeReview takeReview) {
        this.reviewInvoice = reviewInvoice;
        this.askForReview = askForReview;
        this.gates = gates;
        this.headlines = headlines;
        this.letPeopleIn = letPeopleIn;
        this.tellApprovers = tellApprovers;
        this.takeReview = takeReview;
    }

    @Override
    public boolean covers(String processKey, String taskKey) {
        return processKey.equals(KEY);
    }

    /** Keeps the answer of this gate apart from that of any other: an empty completion must never inherit one. */
    @Override
    public void begin(DelegateTask task) {
        InvoiceHeadline headline = headlines.of(INVOICE_ID.from(task.getExecution()));
        String about = headline.kind() == InvoiceKind.CREDIT_NOTE ? "%s: %s (%s)" : "%s for %s (%s)";
        task.setName(StorableText.fit(
                about.formatted(task.getName(), headline.subject(), headline.amount()), StorableText.NAME));
        APPROVED.reserve(task.getExecution());
        COMMENT.reserve(task.getExecution());
        drawn(task).ifPresent(gate -> GATE_ID.set(task.getExecution(), gate.id()));
        GATE_ID.find(task.getExecution()).ifPresent(gate -> ask(gate, task));
    }

    private void ask(String gate, DelegateTask task) {
        AskedReview asked = askForReview.ask(gate, task.getId());
        task.setDueDate(Date.from(asked.dueAt()));
        TaskTimers.start(task, REMINDER, asked.remindAt());
        TaskTimers.start(task, ESCALATION, asked.escalateAt());
        offerByName(task, asked.offered());
    }

    private void offerByName(DelegateTask task, Offered offered) {
        offer(task, offered);
        letPeopleIn.letIn(offered.people());
        letPeopleIn.letGroupsIn(offered.groups());
    }

    /** Groups stay; people come and go with those they stand in for. */
    static void offer(DelegateTask task, Offered offered) {
        Set<String> groups = offeredTo(task, IdentityLink::getGroupId);
        Set<String> people = offeredTo(task, IdentityLink::getUserId);
        offered.groups().stream().filter(group -> !groups.contains(group)).forEach(task::addCandidateGroup);
        offered.people().stream().filter(person -> !people.contains(person)).forEach(task::addCandidateUser);
        people.stream().filter(person -> !offered.people().contains(person)).forEach(task::deleteCandidateUser);
        offered.untilThen().ifPresent(then -> TaskTimers.set(task, DEPUTIES, then));
    }

    private static Set<String> offeredTo(DelegateTask task, Function<IdentityLink, @Nullable String> whom) {
        return task.getCandidates().stream().map(whom).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    @Override
    public void taken(DelegateTask task, @Nullable String person) {
        gates.askedBy(task.getId()).ifPresent(gate -> takeReview.taken(gate.id(), person));
    }

    @Override
    public void due(DelegateTask task, String what) {
        gates.askedBy(task.getId()).ifPresent(gate -> {
            switch (what) {
                case REMINDER ->
                    askForReview.remind(gate.id()).ifPresent(at -> {
                        mark(task);
                        tellApprovers.reminded(INVOICE_ID.from(task.getExecution()), gate.id(), gate.name());
                    });
                case ESCALATION ->
                    askForReview.escalate(gate.id()).ifPresent(offered -> {
                        offerByName(task, offered);
                        tellApprovers.escalated(INVOICE_ID.from(task.getExecution()), gate.id(), gate.name());
                    });
                case DEPUTIES -> offerByName(task, askForReview.offered(gate.id()));
                default -> throw new IllegalArgumentException(what);
            }
        });
    }

    /** Comes first in people's lists. */
    private static void mark(DelegateTask task) {
        task.setPriority(URGENT);
    }

    private Optional<Gate> drawn(DelegateTask task) {
        return gates.drawn(INVOICE_ID.from(task.getExecution()), task.getTaskDefinitionKey());
    }

    @Override
    public void complete(DelegateTask task, Person person) {
        DelegateExecution review = task.getExecution();
        boolean approved = APPROVED.take(review)
                .orElseThrow(() -> new TaskRefused("Say whether you approve the invoice or send it back."));
        Optional<String> comment = COMMENT.take(review);
        String gate = gate(task);
        DomainRefusals.spoken(() ->
                reviewInvoice.decide(gate, new Reviewer(person.id(), person.groups()), approved, comment.orElse("")));
        TaskTimers.cancel(task, TIMERS);
        APPROVED.set(review, approved);
        comment.ifPresent(said -> COMMENT.set(review, said));
    }

    /** The gate the task was made for, whatever is sent along; a task from before that was kept goes by its variable. */
    private String gate(DelegateTask task) {
        DelegateExecution review = task.getExecution();
        Optional<String> sent = GATE_ID.find(review);
        Optional<String> asked = gates.askedBy(task.getId()).map(Gate::id);
        if (asked.isPresent() ? !asked.equals(sent) : sent.isPresent() && !isOf(review, sent.get())) {
            throw new TaskForbidden("This gate isn't open for this invoice.");
        }
        return asked.or(() -> sent)
                .orElseThrow(() -> new TaskRefused("This task names no gate, so nothing can be decided here."));
    }

    private boolean isOf(DelegateExecution review, String gate) {
        return gates.of(INVOICE_ID.from(review).toString()).contains(gate);
    }
}
