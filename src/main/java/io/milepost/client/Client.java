package io.milepost.client;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** Who pays. Issued invoices keep their own copy of these details, so changing a client never rewrites the past. */
@Entity
public class Client {
    @Id
    private String code;

    @Embedded
    private ClientDetails details;

    @Embedded
    private @Nullable TimeRounding timeRounding;

    @Embedded
    private DocumentWishes documents = DocumentWishes.USUAL;

    @Version
    private @Nullable Integer version;

    protected Client() {}

    Client(String code, ClientDetails details) {
        this.code = code;
        this.details = details;
    }

    void amend(ClientDetails newDetails) {
        this.details = newDetails;
    }

    void roundTime(@Nullable TimeRounding rounding) {
        this.timeRounding = rounding;
    }

    void wish(DocumentWishes wishes) {
        this.documents = wishes;
    }

    /** Which documents this client gets, and how. */
    public DocumentWishes documents() {
        return documents;
    }

    /** How this client's minutes are rounded, unless a project has its own rule; null where they are not. */
    public @Nullable TimeRounding timeRounding() {
        return timeRounding;
    }

    public String code() {
        return code;
    }

    public ClientDetails details() {
        return details;
    }

    public Currency currency() {
        return Currency.getInstance(details.currency());
    }
}
