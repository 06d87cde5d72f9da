package io.milepost.workflow.engine;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationConverter;
import org.springframework.stereotype.Component;

/** Reads who is logged in to the webapps, so that a form may call /api with nothing but Tasklist's session. */
@Component
class WebappSession implements AuthenticationConverter {
    private static final String ATTRIBUTE = "authenticatedUser";

    private final EngineSignIn accounts;

    WebappSession(EngineSignIn accounts) {
        this.accounts = accounts;
    }

    @Override
    public @Nullable Authentication convert(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null && session.getAttribute(ATTRIBUTE) instanceof Authentications people) {
            var person = people.getAuthenticationForProcessEngine(ProcessEngines.NAME_DEFAULT);
            return person == null ? null : accounts.known(person.getIdentityId());
        }
        return null;
    }
}
