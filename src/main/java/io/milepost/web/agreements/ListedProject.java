package io.milepost.web.agreements;

import io.milepost.project.Project;

/** A project in a list to choose from. */
record ListedProject(String code, String name, String client, String projectManager) {
    static ListedProject of(Project project) {
        return new ListedProject(
                project.code(),
                project.name(),
                project.details().client(),
                project.details().projectManager());
    }
}
