package io.milepost.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses what another site makes a browser send: neither HTTP Basic nor the log-in itself has a CSRF token. */
final class CrossSiteWrites extends OncePerRequestFilter {
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if ("cross-site".equals(request.getHeader("Sec-Fetch-Site")) && !SAFE.contains(request.getMethod())) {
            Problems.write(response, HttpStatus.FORBIDDEN, "Requests caused by other sites are refused.");
        } else {
            chain.doFilter(request, response);
        }
    }
}
