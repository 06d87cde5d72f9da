package io.milepost.workflow.engine;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.UUID;
import org.camunda.bpm.webapp.impl.security.filter.util.CsrfConstants;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.stereotype.Component;

/** Demands of /api the CSRF token the webapps already gave to this session; hands out none itself. */
@Component
class WebappCsrfToken implements CsrfTokenRepository {
    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null
                        && session.getAttribute(CsrfConstants.CSRF_TOKEN_SESSION_ATTR_NAME) instanceof String token
                ? token(token)
                : null;
    }

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return token(UUID.randomUUID().toString()); // told to nobody, so it matches nothing
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {}

    private static CsrfToken token(String value) {
        return new DefaultCsrfToken(CsrfConstants.CSRF_TOKEN_HEADER_NAME, "_csrf", value);
    }
}
