package io.milepost.web.people;

import io.milepost.people.Colleagues;
import io.milepost.people.NameDeputies;
import io.milepost.people.RegisterPerson;
import io.milepost.web.Access;
import io.milepost.web.Caller;
import io.milepost.web.OnceMore;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who is above whom and who stands in for whom; everybody names their own deputy. */
@RestController
@RequestMapping("/api/people")
@Tag(name = "People")
class PeopleController {
    private final RegisterPerson registerPerson;
    private final NameDeputies nameDeputies;
    private final Colleagues colleagues;
    private final Access access;

    PeopleController(RegisterPerson registerPerson, NameDeputies nameDeputies, Colleagues colleagues, Access access) {
        this.registerPerson = registerPerson;
        this.nameDeputies = nameDeputies;
        this.colleagues = colleagues;
        this.access = access;
    }

    @PutMapping("/{person}")
    @Operation(summary = "A person's manager, first account and deputies (accounting, process admins)")
    ResponseEntity<PersonJson> put(@PathVariable String person, @RequestBody PersonJson body, Caller caller) {
        access.requireKeeperOfPeople(caller);
        boolean isNew =
                OnceMore.after(() -> registerPerson.register(person, body.manager(), body.sameAs(), body.periods()));
        return ResponseEntity.status(isNew ? HttpStatus.CREATED : HttpStatus.OK)
                .body(PersonJson.of(colleagues.of(person)));
    }

    @PutMapping("/{person}/deputies")
    @Operation(summary = "Who stands in for you, from which day to which; replaces what was said before")
    PersonJson deputies(@PathVariable String person, @RequestBody List<PersonJson.DeputyJson> body, Caller caller) {
        access.requireSelfOrKeeper(caller, person);
        PersonJson given = new PersonJson(null, null, null, body);
        OnceMore.after(() -> {
            nameDeputies.name(person, given.periods());
            return true;
        });
        return PersonJson.of(colleagues.of(person));
    }

    @GetMapping("/{person}")
    @Operation(summary = "What is known about a person: yourself, or anybody (accounting, managers, process admins)")
    PersonJson get(@PathVariable String person, Caller caller) {
        if (!caller.user().equals(person)) {
            access.requireReaderOfPeople(caller);
        }
        return PersonJson.of(colleagues.of(person));
    }

    @GetMapping
    @Operation(summary = "Everybody something is known about (accounting, managers, process admins)")
    List<PersonJson> list(Caller caller) {
        access.requireReaderOfPeople(caller);
        return colleagues.all().stream().map(PersonJson::of).toList();
    }
}
