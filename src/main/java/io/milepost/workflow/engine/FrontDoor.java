package io.milepost.workflow.engine;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Sends everybody who comes to the webapps without saying to which one where their work is, or to the page to sign in. */
final class FrontDoor extends OncePerRequestFilter {
    private final Landing landing;

    FrontDoor(Landing landing) {
        this.landing = landing;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        Authentication person = SecurityContextHolder.getContext().getAuthentication();
        response.sendRedirect(
                person == null || person instanceof AnonymousAuthenticationToken
                        ? Landing.START_PAGE
                        : landing.of(
                                person.getName(),
                                person.getAuthorities().stream()
                                        .map(GrantedAuthority::getAuthority)
                                        .toList()));
    }
}
