package io.milepost.receivable;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface ReminderPauses extends Repository<ReminderPause, String> {
    ReminderPause save(ReminderPause pause);

    Optional<ReminderPause> findById(String invoice);
}
