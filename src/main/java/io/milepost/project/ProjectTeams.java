package io.milepost.project;

import org.springframework.stereotype.Component;

/** Who answers for a project. */
@Component
public class ProjectTeams {
    private final Projects projects;

    ProjectTeams(Projects projects) {
        this.projects = projects;
    }

    public String projectManager(String projectCode) {
        return projects.findById(projectCode)
                .orElseThrow(() -> new UnknownRecord("project", projectCode))
                .details()
                .projectManager();
    }

    public boolean isProjectManager(String projectCode, String person) {
        return projects.findById(projectCode)
                .map(project -> project.details().projectManager().equals(person))
                .orElse(false);
    }

    public boolean isKnown(String projectCode) {
        return projects.findById(projectCode).isPresent();
    }

    public void requireProjectManager(String projectCode, String person) {
        if (!isProjectManager(projectCode, person)) {
            throw new NotProjectManager(projectCode);
        }
    }
}
