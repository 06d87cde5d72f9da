package io.milepost.billing;

import io.milepost.client.Checks;
import io.milepost.project.Projects;
import io.milepost.project.UnknownRecord;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Agrees how a part of a project is billed. Every hour must fall under exactly one term, so a tie is refused here. */
@Component
public class AgreeTerms {
    private final TermsBook book;
    private final Projects projects;

    AgreeTerms(TermsBook book, Projects projects) {
        this.book = book;
        this.projects = projects;
    }

    /** Answers whether the term is new. */
    @Transactional
    public boolean agree(String project, String code, TermsKind kind, Set<String> tasks) {
        if (projects.lock(project).isEmpty()) {
            throw new UnknownRecord("project", project);
        }
        var id = new AgreedTerms.Id(project, code);
        List<BillingTerms> others = book.of(project).stream()
                .filter(agreed -> !agreed.id().equals(id))
                .map(AgreedTerms::terms)
                .toList();
        var checks = new Checks().code("The term's code", code);
        for (BillingTerms other : others) {
            checks.require(
                    !(tasks.isEmpty() && other.isTheRest()),
                    "Term %s already takes the rest of the project; name tasks for one of the two."
                            .formatted(other.code()));
            for (String task : tasks) {
                checks.require(
                        !other.tasks().contains(task),
                        "Task '%s' belongs to term %s already.".formatted(task, other.code()));
            }
        }
        tasks.forEach(task -> checks.line("A task", task, 100));
        checks.raise();
        var known = book.findById(id);
        known.ifPresentOrElse(terms -> terms.become(kind, tasks), () -> book.save(new AgreedTerms(id, kind, tasks)));
        return known.isEmpty();
    }
}
