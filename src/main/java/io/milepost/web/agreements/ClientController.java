package io.milepost.web.agreements;

import io.milepost.client.Clients;
import io.milepost.client.RegisterClient;
import io.milepost.project.Project;
import io.milepost.project.Projects;
import io.milepost.project.UnknownRecord;
import io.milepost.web.Access;
import io.milepost.web.Caller;
import io.milepost.web.OnceMore;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Clients: kept by accounting, seen by those who work for them. */
@RestController
@RequestMapping("/api/clients")
@Tag(name = "Clients and projects")
class ClientController {
    private final RegisterClient registerClient;
    private final Clients clients;
    private final Projects projects;
    private final Access access;

    ClientController(RegisterClient registerClient, Clients clients, Projects projects, Access access) {
        this.registerClient = registerClient;
        this.clients = clients;
        this.projects = projects;
        this.access = access;
    }

    @PutMapping("/{client}")
    @Operation(summary = "Take a client in, or change it (accounting)")
    ResponseEntity<ClientJson> put(@PathVariable String client, @RequestBody ClientJson body, Caller caller) {
        access.requireAccounting(caller);
        boolean isNew = OnceMore.after(() -> registerClient.register(
                client,
                body.details(),
                RoundingJson.given(body.timeRounding()),
                DocumentsJson.given(body.documents())));
        return ResponseEntity.status(isNew ? HttpStatus.CREATED : HttpStatus.OK).body(shown(client));
    }

    @GetMapping("/{client}")
    @Operation(summary = "One client")
    ClientJson get(@PathVariable String client, Caller caller) {
        access.requireReader(caller);
        if (!caller.readsEverything() && !ownClients(caller).contains(client)) {
            throw new UnknownRecord("client", client);
        }
        return shown(client);
    }

    @GetMapping
    @Operation(summary = "All clients; for project managers and practice leads, those of their projects")
    List<ClientJson> list(Caller caller) {
        access.requireReader(caller);
        var seen = caller.readsEverything() ? clients.findAllByOrderByCode() : clients.findByCodeIn(ownClients(caller));
        return seen.stream().map(ClientJson::of).toList();
    }

    private Set<String> ownClients(Caller caller) {
        return projects.answeredForBy(caller.user()).stream()
                .map(Project::details)
                .map(details -> details.client())
                .collect(Collectors.toSet());
    }

    private ClientJson shown(String code) {
        return clients.findById(code).map(ClientJson::of).orElseThrow(() -> new UnknownRecord("client", code));
    }
}
