package io.milepost.workflow.engine;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;

/** Who may do what in the engine. What is not listed here nobody is granted by us; tasks grant themselves. */
final class Grants {
    private static final List<Group> PEOPLE = List.of(
            Group.PROJECT_MANAGERS, Group.PRACTICE_LEADS, Group.ACCOUNTING, Group.MANAGERS, Group.PROCESS_ADMINS);
    private static final Permission[] READ_EVERYTHING = {
        ProcessDefinitionPermissions.READ,
        ProcessDefinitionPermissions.READ_INSTANCE,
        ProcessDefinitionPermissions.READ_INSTANCE_VARIABLE,
        ProcessDefinitionPermissions.READ_TASK,
        ProcessDefinitionPermissions.READ_TASK_VARIABLE,
        ProcessDefinitionPermissions.READ_HISTORY,
        ProcessDefinitionPermissions.READ_HISTORY_VARIABLE
    };
    private static final Permission[] REPAIR = {
        ProcessDefinitionPermissions.RETRY_JOB,
        ProcessDefinitionPermissions.SUSPEND_INSTANCE,
        ProcessDefinitionPermissions.MIGRATE_INSTANCE,
        ProcessDefinitionPermissions.TASK_ASSIGN
    };

    private Grants() {}

    record Grant(Group group, Resource resource, String id, Permission... permissions) {}

    static List<Grant> all() {
        return Stream.of(people(), projectManagers(), accounting(), managers(), processAdmins(), administrators())
                .flatMap(grants -> grants)
                .toList();
    }

    /** The models are no secret, and Tasklist shows their names and diagrams. */
    private static Stream<Grant> people() {
        return PEOPLE.stream()
                .flatMap(group -> Stream.of(
                        app(group, "tasklist"),
                        new Grant(group, Resources.PROCESS_DEFINITION, ANY, ProcessDefinitionPermissions.READ)));
    }

    /** Requesting an invoice is starting the process by its form; see {@link DrawnPathsOnly} for the other ways. */
    private static Stream<Grant> projectManagers() {
        return Stream.of(
                starting(Group.PROJECT_MANAGERS, "invoice-lifecycle"),
                starting(Group.PROJECT_MANAGERS, "billing-cycle"),
                starting(Group.PROJECT_MANAGERS, "schedule-change"),
                new Grant(Group.PROJECT_MANAGERS, Resources.PROCESS_INSTANCE, ANY, Permissions.CREATE));
    }

    private static Stream<Grant> accounting() {
        return Stream.of(
                starting(Group.ACCOUNTING, "invoice-correction"),
                starting(Group.ACCOUNTING, "write-off"),
                starting(Group.ACCOUNTING, "invoice-dispute"),
                starting(Group.ACCOUNTING, "bank-statement"),
                starting(Group.ACCOUNTING, "billing-cycle"),
                starting(Group.ACCOUNTING, "schedule-change"),
                new Grant(Group.ACCOUNTING, Resources.PROCESS_INSTANCE, ANY, Permissions.CREATE));
    }

    private static Stream<Grant> managers() {
        return Stream.concat(Stream.of(app(Group.MANAGERS, "cockpit")), reading(Group.MANAGERS));
    }

    private static Stream<Grant> processAdmins() {
        return Stream.concat(
                Stream.of(
                        app(Group.PROCESS_ADMINS, "cockpit"),
                        new Grant(Group.PROCESS_ADMINS, Resources.DEPLOYMENT, ANY, Permissions.CREATE),
                        new Grant(Group.PROCESS_ADMINS, Resources.PROCESS_DEFINITION, ANY, REPAIR)),
                reading(Group.PROCESS_ADMINS));
    }

    private static Stream<Grant> reading(Group group) {
        return Stream.of(
                new Grant(group, Resources.PROCESS_DEFINITION, ANY, READ_EVERYTHING),
                new Grant(group, Resources.DECISION_DEFINITION, ANY, Permissions.READ, Permissions.READ_HISTORY),
                new Grant(group, Resources.DECISION_REQUIREMENTS_DEFINITION, ANY, Permissions.READ),
                new Grant(group, Resources.DEPLOYMENT, ANY, Permissions.READ));
    }

    private static Stream<Grant> administrators() {
        return Arrays.stream(Resources.values())
                .map(resource -> new Grant(Group.CAMUNDA_ADMIN, resource, ANY, Permissions.ALL));
    }

    private static Grant starting(Group group, String model) {
        return new Grant(
                group,
                Resources.PROCESS_DEFINITION,
                model,
                ProcessDefinitionPermissions.READ,
                ProcessDefinitionPermissions.CREATE_INSTANCE);
    }

    private static Grant app(Group group, String name) {
        return new Grant(group, Resources.APPLICATION, name, Permissions.ACCESS);
    }
}
