package io.milepost.invoice;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks for a draft over every open item of a project. */
@Component
public class RequestInvoice {
    private final RegisterRequest register;
    private final InvoiceLifecycle lifecycle;

    RequestInvoice(RegisterRequest register, InvoiceLifecycle lifecycle) {
        this.register = register;
        this.lifecycle = lifecycle;
    }

    @Transactional
    public BusinessKey request(String project, @Nullable LocalDate cutOff, String requestedBy) {
        BusinessKey key = register.register(project, cutOff, requestedBy);
        lifecycle.invoiceRequested(key, project, requestedBy);
        return key;
    }
}
