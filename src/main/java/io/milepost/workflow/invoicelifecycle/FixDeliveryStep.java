package io.milepost.workflow.invoicelifecycle;

import static io.milepost.workflow.engine.InvoiceVariables.CLIENT_NAME;
import static io.milepost.workflow.engine.InvoiceVariables.COMMENT;
import static io.milepost.workflow.engine.InvoiceVariables.DOCUMENT_KIND;
import static io.milepost.workflow.engine.InvoiceVariables.INVOICE_ID;
import static io.milepost.workflow.engine.InvoiceVariables.INVOICE_NUMBER;
import static io.milepost.workflow.invoicelifecycle.InvoiceLifecycleModel.*;

import io.milepost.client.Channel;
import io.milepost.delivery.Deliveries;
import io.milepost.delivery.DeliveryStatus;
import io.milepost.delivery.RetryDelivery;
import io.milepost.invoice.InvoiceHeadlines;
import io.milepost.invoice.InvoiceId;
import io.milepost.workflow.engine.DomainRefusals;
import io.milepost.workflow.engine.HumanStep;
import io.milepost.workflow.engine.Person;
import io.milepost.workflow.engine.StorableText;
import io.milepost.workflow.engine.TaskRefused;
import io.milepost.workflow.invoicecorrection.InvoiceCorrectionModel;
import io.milepost.workflow.invoicerejection.InvoiceRejectionModel;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/**
 * Task_FixDelivery: the issued invoice stays as it is, only where and how it goes may change. It is also where a person says of
 * what was held after a restore whether it has left.
 */
@Component
class FixDeliveryStep implements HumanStep {
    private static final Set<String> PROCESSES = Set.of(KEY, InvoiceCorrectionModel.KEY, InvoiceRejectionModel.KEY);

    private static final String BY_MAIL = "mail";
    private static final String BY_ACCESS_POINT = "access-point";
    private static final String OTHERWISE = "otherwise";
    private static final String HAS_LEFT = "left";

    private final Deliveries deliveries;
    private final RetryDelivery retryDelivery;
    private final InvoiceHeadlines headlines;

    FixDeliveryStep(Deliveries deliveries, RetryDelivery retryDelivery, InvoiceHeadlines headlines) {
        this.deliveries = deliveries;
        this.headlines = headlines;
        this.retryDelivery = retryDelivery;
    }

    @Override
    public boolean covers(String processKey, String taskKey) {
        return PROCESSES.contains(processKey) && taskKey.equals(FIX_DELIVERY);
    }

    @Override
    public void begin(DelegateTask task) {
        InvoiceId invoice = INVOICE_ID.from(task.getExecution());
        boolean held = isHeld(invoice);
        task.setName(StorableText.fit(
                "%s delivery of %s to %s"
                        .formatted(
                                held ? "Confirm" : "Fix",
                                INVOICE_NUMBER.from(task.getExecution()),
                                CLIENT_NAME.from(task.getExecution())),
                StorableText.NAME));
        task.setVariableLocal(DELIVERY_HELD.name(), held);
        task.setVariableLocal(DOCUMENT_KIND.name(), headlines.of(invoice).kind().inWords());
        DELIVER_BY.clear(task.getExecution());
        DELIVER_TO.clear(task.getExecution());
        COMMENT.clear(task.getExecution());
        task.setVariableLocal(MAY_BE_HANDED_OVER.name(), deliveries.mayBeHandedOver(invoice));
        deliveries.latest(invoice).ifPresent(failed -> show(failed, task, invoice));
    }

    /** On the task alone, for the form; what it then submits lands there, too. */
    private void show(DeliveryStatus failed, DelegateTask task, InvoiceId invoice) {
        boolean byMail = failed.channel() == Channel.MAIL;
        if (!failed.isHeld()) { // of what is held nobody knows whether it is to go at all
            task.setVariableLocal(DELIVER_BY.name(), byMail ? BY_MAIL : BY_ACCESS_POINT);
        }
        (byMail ? Optional.of(failed.recipient()) : deliveries.mailAddress(invoice))
                .ifPresent(address -> task.setVariableLocal(DELIVER_TO.name(), address));
        failed.problem().ifPresent(problem -> task.setVariableLocal(DELIVERY_PROBLEM.name(), problem));
    }

    @Override
    public void complete(DelegateTask task, Person person) {
        InvoiceId invoice = INVOICE_ID.from(task.getExecution());
        switch (DELIVER_BY.given(task).orElse(isHeld(invoice) ? "" : BY_MAIL)) {
            case HAS_LEFT -> DomainRefusals.spoken(() -> retryDelivery.hasLeft(invoice, person.id()));
            case BY_MAIL -> mail(task, invoice, person);
            case BY_ACCESS_POINT -> DomainRefusals.spoken(() -> retryDelivery.byAccessPoint(invoice, person.id()));
            case OTHERWISE -> {
                String how = COMMENT.given(task).orElse("");
                DomainRefusals.spoken(() -> retryDelivery.settle(invoice, how, person.id()));
            }
            default ->
                throw new TaskRefused(
                        isHeld(invoice)
                                ? "Say whether it has left already, or how it should go now."
                                : "Say how it should go: by mail, by the access point, or not again.");
        }
    }

    private boolean isHeld(InvoiceId invoice) {
        return deliveries.latest(invoice).filter(DeliveryStatus::isHeld).isPresent();
    }

    private void mail(DelegateTask task, InvoiceId invoice, Person person) {
        String address = DELIVER_TO
                .given(task)
                .map(String::strip)
                .orElseThrow(() -> new TaskRefused("Say which e-mail address it should go to."));
        DomainRefusals.spoken(() -> retryDelivery.to(invoice, address, person.id()));
    }
}
