package io.milepost.workflow.engine;

import io.milepost.approval.ReviewForbidden;
import io.milepost.approval.ReviewRefused;
import io.milepost.client.InvalidRecord;
import io.milepost.delivery.DeliveryRefused;
import io.milepost.invoice.CreditRefused;
import io.milepost.invoice.CreditTaken;
import io.milepost.invoice.DraftRefused;
import io.milepost.invoice.IllegalTransition;
import io.milepost.invoice.ItemTaken;
import io.milepost.invoice.RequestRefused;
import io.milepost.project.NotProjectManager;
import io.milepost.project.RecordLocked;
import io.milepost.receivable.WriteOffRefused;
import java.util.function.Supplier;

/** Passes the domain's refusals on to the person who completes a task or starts a process, in the domain's own words. */
public final class DomainRefusals {
    private DomainRefusals() {}

    public static void spoken(Runnable useCase) {
        String unused = spoken(() -> {
            useCase.run();
            return "";
        });
    }

    public static <T> T spoken(Supplier<T> useCase) {
        try {
            return useCase.get();
        } catch (NotProjectManager | ReviewForbidden forbidden) {
            throw new TaskForbidden(sentence(forbidden));
        } catch (DraftRefused
                | RequestRefused
                | ReviewRefused
                | DeliveryRefused
                | ItemTaken
                | CreditRefused
                | CreditTaken
                | WriteOffRefused
                | InvalidRecord
                | RecordLocked
                | IllegalTransition refused) {
            throw new TaskRefused(sentence(refused), refused);
        }
    }

    private static String sentence(RuntimeException refusal) {
        return String.valueOf(refusal.getMessage());
    }
}
