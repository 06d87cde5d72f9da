package io.milepost.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets through one spelling of each path. The webapps decide by the raw URI what needs a login, and grant what no rule
 * matches; {@code /camunda/api/%65ngine} would be the engine without one.
 */
final class CanonicalPaths extends OncePerRequestFilter {
    /** Percent-encoded letters, digits and {@code - . _ ~ / \ %}, path parameters, empty and dot segments. */
    private static final Pattern REFUSED = Pattern.compile(
            "%(2[dDeEfF5]|3[0-9bB]|4[1-9a-fA-F]|5[0-9aAcCfF]|6[1-9a-fA-F]|7[0-9aAeE]|[01].)|;|\\\\|//|/\\.{1,2}(/|$)");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (REFUSED.matcher(request.getRequestURI()).find()) {
            Problems.write(response, HttpStatus.BAD_REQUEST, "The path is spelled in a way that is refused.");
        } else {
            chain.doFilter(request, response);
        }
    }
}
