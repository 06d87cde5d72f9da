package io.milepost.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells a screen who is looking at it. */
@RestController
@Tag(name = "People")
class MeController {
    record ShownPerson(String user, String name, List<String> groups) {}

    @GetMapping("/api/me")
    @Operation(summary = "Who you are here")
    ShownPerson me(Caller caller) {
        return new ShownPerson(
                caller.user(), caller.name(), caller.groups().stream().sorted().toList());
    }
}
