package io.milepost.delivery;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface NoticeRows extends Repository<Notice, String> {
    Notice save(Notice notice);

    boolean existsByInvoiceAndOccasionAndPerson(String invoice, String occasion, String person);

    boolean existsByMilestoneAndOccasionAndPerson(String milestone, String occasion, String person);

    boolean existsByScheduleAndOccasionAndPerson(String schedule, String occasion, String person);

    Optional<Notice> findByMilestoneAndOccasionAndPerson(String milestone, String occasion, String person);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select n from Notice n where n.progress.state in"
            + " (io.milepost.delivery.DeliveryState.PENDING, io.milepost.delivery.DeliveryState.SENDING)")
    List<Notice> lockOpen();

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select n from Notice n where n.messageId = :messageId")
    Optional<Notice> lockMailed(String messageId);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select n from Notice n where n.id = :id")
    Optional<Notice> lock(String id);
}
