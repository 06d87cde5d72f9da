package io.milepost.billing;

import io.milepost.client.Checks;
import io.milepost.project.MilestonePrices;
import io.milepost.project.Project;
import io.milepost.project.Projects;
import io.milepost.project.RecordLocked;
import io.milepost.project.UnknownRecord;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Agrees how a part of a project is billed. Every item must fall under exactly one term, so a tie is refused here. */
@Component
public class AgreeTerms {
    private final TermsBook book;
    private final Projects projects;
    private final Allocations allocations;
    private final TermsCheck termsCheck;
    private final MilestonePrices prices;
    private final FollowTerms followTerms;
    private final KeptBack keptBack;

    AgreeTerms(
            TermsBook book,
            Projects projects,
            Allocations allocations,
            TermsCheck termsCheck,
            MilestonePrices prices,
            FollowTerms followTerms,
            KeptBack keptBack) {
        this.book = book;
        this.projects = projects;
        this.allocations = allocations;
        this.termsCheck = termsCheck;
        this.prices = prices;
        this.followTerms = followTerms;
        this.keptBack = keptBack;
    }

    /** Answers whether the term is new. */
    @Transactional
    public boolean agree(String project, BillingTerms terms) {
        return agree(project, terms.code(), terms.kind(), terms.scope(), terms.figures());
    }

    /** Names all that is wrong with it at once. */
    @Transactional
    public boolean agree(String projectCode, String code, TermsKind kind, Scope scope, Figures figures) {
        Project project = lock(projectCode);
        var known = book.findById(new AgreedTerms.Id(projectCode, code));
        var checks = new Checks().code("The term's code", code);
        termsCheck.check(checks, project, code, kind, scope, figures);
        known.filter(before -> before.terms().kind() != kind)
                .ifPresent(before -> checks.require(
                        !isInUse(projectCode, code),
                        "Term %s is %s and has been billed; leave it, and agree another term for what follows."
                                .formatted(code, before.terms().kind().text())));
        checks.raise();
        BillingTerms terms = kind.terms(code, scope, figures);
        known.ifPresentOrElse(before -> before.become(terms), () -> book.save(new AgreedTerms(projectCode, terms)));
        prices.apply(project);
        followTerms.follow(project, code, terms);
        return known.isEmpty();
    }

    private boolean isInUse(String project, String code) {
        return allocations.billsUnder(project, code) || keptBack.under(project, code);
    }

    /** Takes a term back under which nothing was billed; what it asked for by itself goes with it. */
    @Transactional
    public void withdraw(String projectCode, String code) {
        Project project = lock(projectCode);
        AgreedTerms known = book.findById(new AgreedTerms.Id(project.code(), code))
                .orElseThrow(() -> new UnknownRecord("term", projectCode + "/" + code));
        if (keptBack.released(projectCode).contains(code)) {
            throw new RecordLocked(
                    "Retainage %s of %s was released and stays on record; it keeps nothing back any more, and another can be agreed beside it."
                            .formatted(code, projectCode));
        }
        if (allocations.billsUnder(projectCode, code)) {
            throw new RecordLocked(
                    "Term %s of %s is on an invoice or a draft and can't be taken back.".formatted(code, projectCode));
        }
        if (keptBack.under(projectCode, code)) {
            throw new RecordLocked(
                    "Invoices of %s keep a part back under term %s: release that first.".formatted(projectCode, code));
        }
        book.delete(known);
        prices.apply(project);
        followTerms.follow(project, code, null);
    }

    private Project lock(String project) {
        return projects.lock(project).orElseThrow(() -> new UnknownRecord("project", project));
    }
}
