package io.milepost.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/**
 * Says 401. Browsers get no Basic challenge: they would remember the password and send it along with requests that other
 * sites cause.
 */
final class SignInRequired implements AuthenticationEntryPoint {
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        if (request.getHeader("Sec-Fetch-Mode") == null) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Milepost\", charset=\"UTF-8\"");
        }
        String detail = request.getHeader(HttpHeaders.AUTHORIZATION) == null
                ? "Log in to the webapps first, or send user and password by HTTP Basic."
                : "User or password is wrong, or the account is locked.";
        Problems.write(response, HttpStatus.UNAUTHORIZED, detail);
    }
}
