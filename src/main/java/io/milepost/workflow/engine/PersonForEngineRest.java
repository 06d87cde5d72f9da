package io.milepost.workflow.engine;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells the engine for whom engine-rest works. Without it every command would run as the system, with no authorization
 * checked; therefore a request that comes this far without a person is refused here again.
 */
final class PersonForEngineRest extends OncePerRequestFilter {
    private final IdentityService identities;

    PersonForEngineRest(IdentityService identities) {
        this.identities = identities;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication person = SecurityContextHolder.getContext().getAuthentication();
        if (person == null || person instanceof AnonymousAuthenticationToken || !person.isAuthenticated()) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        List<String> groups = person.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .toList();
        identities.setAuthentication(person.getName(), groups);
        try {
            chain.doFilter(request, response);
        } finally {
            identities.clearAuthentication();
        }
    }
}
