package io.milepost.document.template;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface PinnedLooks extends Repository<PinnedLook, String> {
    PinnedLook save(PinnedLook look);

    Optional<PinnedLook> findById(String invoice);
}
