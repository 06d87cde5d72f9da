package io.milepost.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells a screen who is looking at it. */
@RestController
@Tag(name = "People")
class MeController {
    record ShownPerson(String user, String name, List<String> groups) {}

    @GetMapping("/api/me")
    @Operation(
            summary = "Who you are here",
            description =
                    "With the webapps' session, its CSRF token is in the header X-XSRF-TOKEN: the cookie that has it"
                            + " is only sent to the webapps, and pages of other sites can read neither.")
    ShownPerson me(Caller caller, HttpServletRequest request, HttpServletResponse response) {
        if (request.getHeader(HttpHeaders.AUTHORIZATION) == null
                && request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
            response.setHeader(token.getHeaderName(), token.getToken());
        }
        return new ShownPerson(
                caller.user(), caller.name(), caller.groups().stream().sorted().toList());
    }
}
