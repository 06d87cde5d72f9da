package io.milepost.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Closes two things of Camunda's for everybody: the webapps' first-run set-up, which makes an administrator of anybody
 * while there is none (CVE-2026-77226), and the check of other people's passwords, a way to guess them.
 */
final class ClosedPaths extends OncePerRequestFilter {
    private static final RequestMatcher CLOSED = new OrRequestMatcher(
            Paths.matching("(?i)/camunda/(app/admin/[^/]+/setup|api/admin/setup)(/.*)?"),
            Paths.matching("(?i)/(engine-rest|camunda/api/engine)(/engine/[^/]+)?/identity/verify/?"));

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (CLOSED.matches(request)) {
            Problems.write(response, HttpStatus.NOT_FOUND, "There is nothing here.");
        } else {
            chain.doFilter(request, response);
        }
    }
}
