package io.milepost.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/** Closes the webapps' first-run set-up, which makes an administrator of anybody while there is none (CVE-2026-77226). */
final class AdminSetup extends OncePerRequestFilter {
    private static final RequestMatcher SETUP =
            Paths.matching("(?i)/camunda/(app/admin/[^/]+/setup|api/admin/setup)(/.*)?");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (SETUP.matches(request)) {
            Problems.write(response, HttpStatus.NOT_FOUND, "There is no set-up here.");
        } else {
            chain.doFilter(request, response);
        }
    }
}
