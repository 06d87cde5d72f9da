package io.milepost.invoice;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** What was asked for, by the credit note's id. */
public interface CreditRequests extends Repository<CreditRequest, String> {
    CreditRequest save(CreditRequest request);

    Optional<CreditRequest> findById(String creditNote);
}
