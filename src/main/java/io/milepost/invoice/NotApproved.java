package io.milepost.invoice;

/** The invoice was to be issued without the approvals it needs: a moved token, a changed row, a model that forgot a gate. */
public class NotApproved extends RuntimeException {
    public NotApproved(String message) {
        super(message);
    }
}
