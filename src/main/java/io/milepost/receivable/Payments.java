package io.milepost.receivable;

import org.springframework.data.repository.Repository;

interface Payments extends Repository<Payment, Long> {
    Payment save(Payment payment);
}
