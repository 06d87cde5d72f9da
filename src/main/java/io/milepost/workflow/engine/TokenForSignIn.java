package io.milepost.workflow.engine;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells the start page the token that signing in has to bring. Camunda tells it with the session's first answer only, and its
 * cookie is not sent to pages beside the webapps. Pages of other sites can't read it.
 */
final class TokenForSignIn extends OncePerRequestFilter {
    private final WebappCsrfToken tokens;

    TokenForSignIn(WebappCsrfToken tokens) {
        this.tokens = tokens;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        CsrfToken token = tokens.loadToken(request);
        if (token != null) {
            response.setHeader(token.getHeaderName(), token.getToken());
        }
        chain.doFilter(request, response);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("GET");
    }
}
