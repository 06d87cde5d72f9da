package io.milepost.workflow.engine;

import io.milepost.delivery.QueueNotices;
import io.milepost.delivery.Reader;
import io.milepost.invoice.InvoiceId;
import io.milepost.invoice.Timeline;
import io.milepost.project.ItemKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;

/** Mails people of the firm by the addresses of their accounts, once this transaction has committed, and each once. */
@Component
public class MailPeople {
    private final QueueNotices queueNotices;
    private final NoticeJobs jobs;
    private final IdentityService identities;
    private final WithoutAuthorization system;
    private final Timeline timeline;

    MailPeople(
            QueueNotices queueNotices,
            NoticeJobs jobs,
            IdentityService identities,
            WithoutAuthorization system,
            Timeline timeline) {
        this.queueNotices = queueNotices;
        this.jobs = jobs;
        this.identities = identities;
        this.system = system;
        this.timeline = timeline;
    }

    /** {@code occasion} is the same however often the step around it is tried. */
    public void tell(InvoiceId invoice, String occasion, Collection<String> people, String subject, String body) {
        List<String> unreachable = new ArrayList<>();
        List<Reader> readers = readers(people, unreachable);
        timeline.append(
                invoice, Timeline.MILEPOST, "Notified", "%s, to %s".formatted(subject, inWords(readers, unreachable)));
        jobs.schedule(queueNotices.queue(invoice, occasion, readers, subject, body));
    }

    /** About a milestone that has no invoice yet, so no timeline to say so on. */
    public void tell(ItemKey milestone, String occasion, Collection<String> people, String subject, String body) {
        jobs.schedule(queueNotices.queue(milestone, occasion, readers(people, new ArrayList<>()), subject, body));
    }

    /** About a billing schedule. */
    public void tell(String schedule, String occasion, Collection<String> people, String subject, String body) {
        jobs.schedule(queueNotices.queue(schedule, occasion, readers(people, new ArrayList<>()), subject, body));
    }

    private List<Reader> readers(Collection<String> people, List<String> unreachable) {
        List<Reader> readers = new ArrayList<>();
        for (String person : new TreeSet<>(people)) {
            String address = addressOf(person);
            if (address.isBlank()) {
                unreachable.add(person);
            } else {
                readers.add(new Reader(person, address));
            }
        }
        return readers;
    }

    private String addressOf(String person) {
        User user = system.run(() -> identities.createUserQuery().userId(person).singleResult());
        return user == null || user.getEmail() == null ? "" : user.getEmail().strip();
    }

    private static String inWords(List<Reader> readers, List<String> unreachable) {
        String told = readers.isEmpty()
                ? "nobody"
                : String.join(", ", readers.stream().map(Reader::person).toList());
        return unreachable.isEmpty()
                ? told
                : "%s; without an e-mail address: %s".formatted(told, String.join(", ", unreachable));
    }
}
