package io.milepost.receivable;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface Acceptances extends Repository<Acceptance, String> {
    Acceptance save(Acceptance acceptance);

    Optional<Acceptance> findById(String invoice);
}
