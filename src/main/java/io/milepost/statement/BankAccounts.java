package io.milepost.statement;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface BankAccounts extends Repository<BankAccount, String> {
    BankAccount saveAndFlush(BankAccount account);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from BankAccount a where a.iban = :iban")
    Optional<BankAccount> lock(String iban);
}
