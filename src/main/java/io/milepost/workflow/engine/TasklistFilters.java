package io.milepost.workflow.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/**
 * The lists a person finds in Tasklist on the first day. Created where missing; afterwards only
 * what a release brought and nobody changed follows the next one.
 */
@Component
class TasklistFilters {
    private static final String ME = "${currentUser()}";
    static final String WAITING_FOR_APPROVAL = "Waiting for my approval";

    /** Who is in no group can't use a list that asks for groups: the engine refuses an empty list of them. */
    static final String OFFERED_BY_NAME = "Approvals asked of me";

    private static final String MY_TEAMS = "My team's";

    static final List<String> OF_APPROVERS = List.of(WAITING_FOR_APPROVAL, MY_TEAMS);

    private static final String MY_GROUPS = "${currentUserGroups()}";
    private static final List<Map<String, String>> COLUMNS = List.of(
            Map.of("name", "amount", "label", "Invoice amount"),
            Map.of("name", "clientName", "label", "Client"),
            Map.of("name", "projectCode", "label", "Project"),
            Map.of("name", "invoiceNumber", "label", "Invoice number"));

    private final FilterService filters;
    private final TaskService tasks;
    private final GrantToGroups grants;

    TasklistFilters(FilterService filters, TaskService tasks, GrantToGroups grants) {
        this.filters = filters;
        this.tasks = tasks;
        this.grants = grants;
    }

    void createMissing() {
        create(
                "My drafts",
                "Invoices that wait for you to finish them",
                tasks.createTaskQuery().taskDefinitionKey("Task_DraftInvoice").taskAssigneeExpression(ME),
                Group.PROJECT_MANAGERS);
        create(
                WAITING_FOR_APPROVAL,
                "Invoices you or your group are asked to approve",
                tasks.createTaskQuery()
                        .processDefinitionKey("invoice-approval")
                        .or()
                        .taskInvolvedUserExpression(ME)
                        .taskCandidateGroupInExpression(MY_GROUPS)
                        .endOr(),
                Group.PRACTICE_LEADS,
                Group.ACCOUNTING,
                Group.MANAGERS);
        create(
                OFFERED_BY_NAME,
                "Invoices you are asked to approve by name, or for somebody you stand in for",
                tasks.createTaskQuery().processDefinitionKey("invoice-approval").taskInvolvedUserExpression(ME));
        create(
                MY_TEAMS,
                "Everything your groups are asked to do, also what a colleague has already claimed",
                tasks.createTaskQuery()
                        .taskCandidateGroupInExpression(MY_GROUPS)
                        .includeAssignedTasks(),
                Group.PRACTICE_LEADS,
                Group.ACCOUNTING,
                Group.MANAGERS);
        create(
                "Credit notes sent back",
                "Credit notes that wait to be changed or given up",
                tasks.createTaskQuery().taskDefinitionKey("Task_ReviseCreditNote"),
                Group.ACCOUNTING);
        create(
                "Failed deliveries",
                "Issued invoices and credit notes that could not be delivered",
                tasks.createTaskQuery().taskDefinitionKey("Task_FixDelivery"),
                Group.ACCOUNTING);
        create(
                "Disputes",
                "Invoices that clients query: somebody has to answer them",
                tasks.createTaskQuery().taskDefinitionKey("Task_AnswerDispute"),
                Group.PROJECT_MANAGERS,
                Group.MANAGERS);
        create(
                "Payments to confirm",
                "Bank statements with entries that wait for your word",
                tasks.createTaskQuery().taskDefinitionKey("Task_ConfirmPayments"),
                Group.ACCOUNTING);
        create(
                "Billing schedules to check",
                "Schedules that stopped because they would have billed more than expected",
                tasks.createTaskQuery().taskDefinitionKey("Task_CheckBillingSchedule"),
                Group.ACCOUNTING);
        create(
                "Milestones to settle",
                "Milestones that a client rejected or could not be asked about",
                tasks.createTaskQuery().taskDefinitionKeyIn("Task_SettleRejection", "Task_GetAcceptance"),
                Group.PROJECT_MANAGERS,
                Group.MANAGERS);
        create(
                "Overdue",
                "Invoices that are overdue with no reminder left: say what happens next",
                tasks.createTaskQuery().taskDefinitionKey("Task_DecideOverdueInvoice"),
                Group.ACCOUNTING);
        create(
                "Write-offs",
                "Claims that accounting asks to give up on",
                tasks.createTaskQuery().taskDefinitionKey("Task_ApproveWriteOff"),
                Group.MANAGERS);
        share("Write-offs", Group.ACCOUNTING);
        create(
                "Invoices to check",
                "Approved invoices and credit notes that were stopped before they had a number",
                tasks.createTaskQuery().taskDefinitionKey("Task_CheckInvoice"),
                Group.ACCOUNTING);
        create(
                "To put right",
                "Steps that failed, and invoices that lost their process or their documents",
                tasks.createTaskQuery().taskVariableValueEquals(TaskForAccounting.TO_PUT_RIGHT.name(), true),
                Group.ACCOUNTING);
    }

    /** Who asked for something finds it there, to take it back; the list was delivered to those who decide alone. */
    private void share(String name, Group reader) {
        Filter known = filters.createTaskFilterQuery().filterName(name).singleResult();
        if (known != null) {
            grants.grant(reader.id(), Resources.FILTER, known.getId(), Permissions.READ);
        }
    }

    private void create(String name, String description, TaskQuery query, Group... readers) {
        Filter known = filters.createTaskFilterQuery().filterName(name).singleResult();
        if (known != null && isFromBeforeDeputies(known)) {
            filters.saveFilter(known.setQuery(query));
        }
        if (known == null) {
            int position = Math.toIntExact(filters.createTaskFilterQuery().count());
            Map<String, Object> properties = new LinkedHashMap<>();
            properties.put("description", description);
            properties.put("priority", position);
            properties.put("refresh", true);
            properties.put("showUndefinedVariable", false);
            properties.put("variables", COLUMNS);
            Filter filter = filters.newTaskFilter(name).setQuery(query).setProperties(properties);
            filters.saveFilter(filter);
            for (Group reader : readers) {
                grants.grant(reader.id(), Resources.FILTER, filter.getId(), Permissions.READ);
            }
        }
    }

    /** Approvals were offered to groups only, so the list as it was delivered asked for nothing else. */
    private static boolean isFromBeforeDeputies(Filter filter) {
        return filter.getName().equals(WAITING_FOR_APPROVAL)
                && filter.getQuery() instanceof TaskQueryImpl query
                && query.getQueries().stream()
                        .anyMatch(part -> part.getExpressions()
                                .equals(Map.of("taskAssignee", ME, "taskCandidateGroupIn", MY_GROUPS)));
    }
}
