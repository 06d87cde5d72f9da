package io.milepost.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.AuthenticationConverter;
import org.springframework.web.filter.OncePerRequestFilter;

/** Signs in whom the webapps' session names, unless the request brings credentials of its own. */
final class SessionSignIn extends OncePerRequestFilter {
    private final AuthenticationConverter session;

    SessionSignIn(AuthenticationConverter session) {
        this.session = session;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication person = request.getHeader(HttpHeaders.AUTHORIZATION) == null ? session.convert(request) : null;
        if (person != null) {
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(person);
            SecurityContextHolder.setContext(context);
        }
        chain.doFilter(request, response);
    }
}
