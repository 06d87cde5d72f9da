package io.milepost.billing;

import io.milepost.project.UnknownRecord;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was agreed for a project, to be read. */
@Component
public class ProjectTerms {
    private final TermsBook book;

    ProjectTerms(TermsBook book) {
        this.book = book;
    }

    /** In the order of their codes. */
    @Transactional(readOnly = true)
    public List<BillingTerms> of(String project) {
        return book.of(project);
    }

    /** All at once, for whoever asks for those of each of these projects in this transaction. */
    @Transactional(readOnly = true)
    public void readAhead(Collection<String> projects) {
        var unused = book.termsOf(projects);
    }

    /** Those of one kind. */
    @Transactional(readOnly = true)
    public <T extends BillingTerms> List<T> all(String project, Class<T> kind) {
        return book.termsOf(project).all(kind);
    }

    /** The term of this kind and code; {@code what} names the kind for whoever asks for one that isn't there. */
    @Transactional(readOnly = true)
    public <T extends BillingTerms> T require(String project, String code, Class<T> kind, String what) {
        return all(project, kind).stream()
                .filter(terms -> terms.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new UnknownRecord(what, project + "/" + code));
    }

    @Transactional(readOnly = true)
    public BillingTerms one(String project, String code) {
        return book.findById(new AgreedTerms.Id(project, code))
                .map(AgreedTerms::terms)
                .orElseThrow(() -> new UnknownRecord("term", project + "/" + code));
    }
}
