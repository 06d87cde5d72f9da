package io.milepost.web.figures;

import io.milepost.client.Clients;
import io.milepost.people.KnownNames;
import io.milepost.project.Project;
import io.milepost.project.Projects;
import io.milepost.web.Access;
import io.milepost.web.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** By what figures can be narrowed down. */
@RestController
@Tag(name = "Figures")
class ScopesController {
    record Choice(String id, String name) {}

    record Choices(List<Choice> projectManagers, List<Choice> practices, List<Choice> clients) {}

    private final Projects projects;
    private final Clients clients;
    private final KnownNames names;
    private final Access access;

    ScopesController(Projects projects, Clients clients, KnownNames names, Access access) {
        this.projects = projects;
        this.clients = clients;
        this.names = names;
        this.access = access;
    }

    @GetMapping("/api/figures/scopes")
    @Operation(summary = "Project managers, practices (by who leads them) and clients to narrow figures down to")
    Choices scopes(Caller caller) {
        access.requireFirmReader(caller);
        List<Project> all = projects.findAllByOrderByCode();
        return new Choices(
                choices(all, project -> project.details().projectManager(), names::ofPerson),
                choices(all, project -> project.details().practiceLead(), names::ofPerson),
                choices(all, project -> project.details().client(), this::client));
    }

    private static List<Choice> choices(
            List<Project> projects, Function<Project, @Nullable String> what, Function<String, String> name) {
        return projects.stream()
                .map(what)
                .filter(Objects::nonNull)
                .distinct()
                .map(id -> new Choice(id, name.apply(id)))
                .sorted(Comparator.comparing(Choice::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    private String client(String code) {
        return clients.findById(code).map(client -> client.details().name()).orElse(code);
    }
}
