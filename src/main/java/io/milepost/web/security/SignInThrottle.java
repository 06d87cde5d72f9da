package io.milepost.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Slows down guessing from one address over many accounts; guessing at one account is slowed down by the engine. Covers
 * HTTP Basic and the webapps' login alike.
 */
final class SignInThrottle extends OncePerRequestFilter {
    private static final RequestMatcher LOGIN = Paths.matching("POST", "/camunda/api/admin/auth/user/[^/]+/login/.*");

    private final FailedSignIns failures;

    SignInThrottle(FailedSignIns failures) {
        this.failures = failures;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.AUTHORIZATION) == null && !LOGIN.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (failures.tooMany(request.getRemoteAddr())) {
            response.setHeader(
                    HttpHeaders.RETRY_AFTER, String.valueOf(failures.window().toSeconds()));
            Problems.write(
                    response, HttpStatus.TOO_MANY_REQUESTS, "Too many failed log-ins from this address. Try later.");
            return;
        }
        chain.doFilter(request, response);
        if (response.getStatus() == HttpServletResponse.SC_UNAUTHORIZED) {
            failures.record(request.getRemoteAddr());
        }
    }
}
