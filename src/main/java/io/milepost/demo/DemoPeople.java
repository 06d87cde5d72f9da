package io.milepost.demo;

import java.util.List;
import java.util.Locale;

/** The people of the demo firm, with the password all of them share. They exist in the demo profile only. */
public enum DemoPeople {
    MAYA("Maya", "Lindqvist", "project manager of Harbour Bridge and Lighthouse", "project-managers"),
    OMAR("Omar", "Haddad", "project manager of Orchard Cold Store", "project-managers"),
    LENA("Lena", "Brückner", "practice lead; project manager of Marina", "practice-leads", "project-managers"),
    LOUIS("Louis", "Vale", "lena's deputy"),
    FELIX("Felix", "Amsel", "accounting", "accounting"),
    GRETA("Greta", "Vale", "manager: Cockpit, reads everything", "managers"),
    ADA("Ada", "Nowak", "process admin: deploys models, Admin webapp", "process-admins", "camunda-admin"),
    TRACKER("Time", "Tracker", "the time tracker's integration account", "integrations");

    public static final String PASSWORD = "Demo-Pass-2026";

    private final String firstName;
    private final String lastName;
    private final String role;
    private final List<String> groups;

    DemoPeople(String firstName, String lastName, String role, String... groups) {
        this.firstName = firstName;
        this.lastName = lastName;
        this.role = role;
        this.groups = List.of(groups);
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String firstName() {
        return firstName;
    }

    public String lastName() {
        return lastName;
    }

    public String email() {
        return id() + "@brueckner-vale.example";
    }

    public String role() {
        return role;
    }

    public List<String> groups() {
        return groups;
    }
}
