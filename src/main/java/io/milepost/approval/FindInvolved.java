package io.milepost.approval;

import io.milepost.client.Clients;
import io.milepost.invoice.Invoice;
import io.milepost.people.Colleagues;
import io.milepost.people.KnownAccounts;
import io.milepost.project.ProjectDetails;
import io.milepost.project.Projects;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks up who an invoice leads to, now; an account that is closed is nobody. */
@Component
class FindInvolved {
    private final Projects projects;
    private final Clients clients;
    private final Colleagues colleagues;
    private final KnownAccounts accounts;

    FindInvolved(Projects projects, Clients clients, Colleagues colleagues, KnownAccounts accounts) {
        this.projects = projects;
        this.clients = clients;
        this.colleagues = colleagues;
        this.accounts = accounts;
    }

    Involved in(Invoice invoice) {
        ProjectDetails project =
                projects.findById(invoice.project()).orElseThrow().details();
        Map<Relation, String> related = new EnumMap<>(Relation.class);
        put(related, Relation.PRACTICE_LEAD, project.practiceLead());
        put(
                related,
                Relation.ACCOUNT_OWNER,
                clients.findById(invoice.client()).orElseThrow().details().accountOwner());
        put(
                related,
                Relation.MANAGER_OF_PROJECT_MANAGER,
                colleagues.managerOf(project.projectManager()).orElse(null));
        return new Involved(invoice.drafters(), related, colleagues::firstAccount);
    }

    private void put(Map<Relation, String> related, Relation relation, @Nullable String account) {
        if (account != null && accounts.exists(account)) {
            related.put(relation, account);
        }
    }
}
