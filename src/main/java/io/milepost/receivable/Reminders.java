package io.milepost.receivable;

import java.util.List;
import org.springframework.data.repository.Repository;

interface Reminders extends Repository<Reminder, String> {
    Reminder save(Reminder reminder);

    List<Reminder> findByInvoiceOrderByLevel(String invoice);
}
