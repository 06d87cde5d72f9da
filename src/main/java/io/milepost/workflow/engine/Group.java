package io.milepost.workflow.engine;

import org.camunda.bpm.engine.authorization.Groups;

/** The groups everything is granted to, the same for the webapps, engine-rest and /api. */
enum Group {
    PROJECT_MANAGERS("project-managers", "Project managers"),
    PRACTICE_LEADS("practice-leads", "Practice leads"),
    ACCOUNTING("accounting", "Accounting"),
    MANAGERS("managers", "Managers"),
    PROCESS_ADMINS("process-admins", "Process admins"),
    INTEGRATIONS("integrations", "Integrations"),
    /** Monitoring accounts: they read the actuator and nothing else. */
    OPERATORS("operators", "Operators"),
    CAMUNDA_ADMIN(Groups.CAMUNDA_ADMIN, "Administrators");

    private final String id;
    private final String label;

    Group(String id, String label) {
        this.id = id;
        this.label = label;
    }

    String id() {
        return id;
    }

    String label() {
        return label;
    }

    String type() {
        return this == CAMUNDA_ADMIN ? Groups.GROUP_TYPE_SYSTEM : "WORKFLOW";
    }
}
