package io.milepost.project;

import io.milepost.client.Checks;
import io.milepost.client.Clients;
import io.milepost.client.TimeRounding;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a project in, or amends the one known under the same code. */
@Component
public class RegisterProject {
    private static final BigDecimal LARGEST_BUDGET = new BigDecimal("999999999999");
    private static final int BUDGET_DECIMALS = 4;
    private static final int MOST_ACCEPTANCE_DAYS = 60;

    private final Projects projects;
    private final Clients clients;
    private final InvoicedProjects invoiced;
    private final ApplicationEventPublisher events;

    RegisterProject(Projects projects, Clients clients, InvoicedProjects invoiced, ApplicationEventPublisher events) {
        this.projects = projects;
        this.clients = clients;
        this.invoiced = invoiced;
        this.events = events;
    }

    /** Answers whether the project is new. */
    @Transactional
    public boolean register(String code, ProjectDetails details) {
        return register(code, details, null);
    }

    /** {@code rounding} is null where the client's rule holds. */
    @Transactional
    public boolean register(String code, ProjectDetails details, @Nullable TimeRounding rounding) {
        return register(code, details, rounding, null);
    }

    /** {@code acceptanceDays} is null where the client is not asked to accept milestones. */
    @Transactional
    public boolean register(
            String code, ProjectDetails details, @Nullable TimeRounding rounding, @Nullable Integer acceptanceDays) {
        var known = projects.lock(code);
        Checks checks = new Checks()
                .code("The project's code", code)
                .line("The project's name", details.name(), 200)
                .line("The project manager", details.projectManager(), 64)
                .optionalText("The practice lead", details.practiceLead(), 64)
                .optionalText("The PO number", details.poNumber(), 100)
                .currency("The currency", details.currency())
                .require(
                        details.poBudget() == null || isBudget(details.poBudget()),
                        "The PO's budget must be an amount above zero, up to 999,999,999,999, with at most 4 decimals.")
                .require(
                        clients.findById(Objects.requireNonNullElse(details.client(), ""))
                                .isPresent(),
                        "There is no client %s; register the client first.".formatted(details.client()))
                .require(
                        known.isEmpty() || known.get().details().currency().equals(details.currency()),
                        "The currency of a project can't change; open a new project instead.")
                .require(
                        known.map(Project::details)
                                .map(ProjectDetails::client)
                                .filter(before -> !before.equals(details.client()) && invoiced.includes(code))
                                .isEmpty(),
                        "The client of a project with an invoice or a draft can't change; open a new project instead.");
        checks.require(
                acceptanceDays == null || acceptanceDays >= 1 && acceptanceDays <= MOST_ACCEPTANCE_DAYS,
                "A client has 1 to 60 business days to accept a milestone.");
        if (rounding != null) {
            rounding.check(checks);
        }
        checks.raise();
        Project project = known.orElseGet(() -> projects.save(new Project(code, details)));
        ProjectDetails before = project.details();
        project.amend(details);
        project.roundTime(rounding);
        project.askForAcceptance(acceptanceDays);
        tell(code, before, details);
        return known.isEmpty();
    }

    private void tell(String code, ProjectDetails before, ProjectDetails now) {
        if (!before.projectManager().equals(now.projectManager())) {
            events.publishEvent(new ManagerChanged(code, before.projectManager(), now.projectManager()));
        }
        if (!before.client().equals(now.client())) {
            events.publishEvent(new ClientChanged(code));
        }
    }

    private static boolean isBudget(BigDecimal budget) {
        return budget.signum() > 0
                && budget.compareTo(LARGEST_BUDGET) <= 0
                && budget.stripTrailingZeros().scale() <= BUDGET_DECIMALS;
    }
}
