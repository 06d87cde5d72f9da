package io.milepost.billing;

import io.milepost.project.ChargeTerm;
import io.milepost.project.Project;
import io.milepost.project.Projects;
import io.milepost.project.RecordLocked;
import io.milepost.project.TermCharge;
import io.milepost.project.TermCharges;
import io.milepost.project.UnknownRecord;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes what a retainer asks for from a day on, or ends it. What was billed stays: a change begins after it. */
@Component
public class ChangeRetainer {
    private final Projects projects;
    private final ProjectTerms terms;
    private final AgreeTerms agreeTerms;
    private final TermCharges charges;
    private final ChargeTerm chargeTerm;
    private final OpenRetainerPeriods openPeriods;

    ChangeRetainer(
            Projects projects,
            ProjectTerms terms,
            AgreeTerms agreeTerms,
            TermCharges charges,
            ChargeTerm chargeTerm,
            OpenRetainerPeriods openPeriods) {
        this.projects = projects;
        this.terms = terms;
        this.agreeTerms = agreeTerms;
        this.charges = charges;
        this.chargeTerm = chargeTerm;
        this.openPeriods = openPeriods;
    }

    /** For a whole period, in the project's currency and in minutes; what is null stays as it is. */
    @Transactional
    public void change(
            String project, String term, LocalDate from, @Nullable BigDecimal fee, @Nullable BigDecimal minutes) {
        Retainer retainer = lock(project, term);
        requireUnbilled(project, term, from, from);
        FeeStep before = retainer.stepOn(from);
        become(
                project,
                retainer.changed(new FeeStep(
                        from,
                        Objects.requireNonNullElse(fee, before.fee()),
                        Objects.requireNonNullElse(minutes, before.includedMinutes()))));
    }

    /** {@code byDays}: its last period costs and includes as many days as it has. */
    @Transactional
    public void end(String project, String term, LocalDate lastDay, boolean byDays) {
        Retainer retainer = lock(project, term);
        if (byDays) {
            requireUnbilled(project, term, lastDay.plusDays(1), lastDay);
        }
        become(project, retainer.ended(lastDay, byDays));
    }

    private Retainer lock(String project, String term) {
        Project locked = projects.lock(project).orElseThrow(() -> new UnknownRecord("project", project));
        return terms.require(locked.code(), term, Retainer.class, "retainer");
    }

    /** Nothing that was billed may reach into what changes; {@code asked} is the day that was chosen. */
    private void requireUnbilled(String project, String term, LocalDate from, LocalDate asked) {
        List<TermCharge> reaching = charges.of(project, term).stream()
                .filter(charge -> !charge.to().isBefore(from))
                .toList();
        var billed = chargeTerm.billedAmong(reaching);
        reaching.stream()
                .filter(charge -> billed.contains(charge.key()))
                .map(TermCharge::to)
                .max(Comparator.naturalOrder())
                .ifPresent(last -> {
                    throw new RecordLocked(
                            "Term %s of %s is billed up to %s, which a change on %s would alter: choose a later day, or credit that invoice first."
                                    .formatted(term, project, last, asked));
                });
    }

    /** Periods that are open already are opened anew, in the parts they have now. */
    private void become(String project, Retainer retainer) {
        agreeTerms.agree(project, retainer);
        charges.of(project, retainer.code()).stream()
                .map(TermCharge::date)
                .max(Comparator.naturalOrder())
                .ifPresent(last -> openPeriods.upTo(project, last));
    }
}
