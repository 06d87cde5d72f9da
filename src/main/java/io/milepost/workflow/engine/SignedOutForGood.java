package io.milepost.workflow.engine;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends the session of whoever signs out. Camunda only takes the person out of it, and every request writes back at its end who
 * was signed in at its beginning: one that is still under way would sign the person in again.
 */
final class SignedOutForGood extends OncePerRequestFilter {
    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !PathOf.request(request).endsWith("/logout");
    }
}
