package io.milepost.statement;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** An account of the firm that statements came for: locked while one is taken in. */
@Entity
@Table(name = "bank_account")
class BankAccount {
    @Id
    private String iban;

    @Version
    private @Nullable Integer version;

    protected BankAccount() {}

    BankAccount(String iban) {
        this.iban = iban;
    }

    String iban() {
        return iban;
    }
}
