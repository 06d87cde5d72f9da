package io.milepost.receivable;

import java.time.LocalDate;

/** The reminder that is next for an invoice, and the day on which it goes out if nothing changes. */
public record PlannedReminder(int level, LocalDate on, ReminderRule rule) {}
