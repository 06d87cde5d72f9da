package io.milepost.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Matches the path the container matched, decoded and normalised. Spring's string matchers miss the engine's servlets, and
 * the raw URI can spell the same path in many ways.
 */
final class Paths {
    private Paths() {}

    static String of(HttpServletRequest request) {
        String rest = request.getPathInfo();
        return request.getServletPath() + (rest == null ? "" : rest);
    }

    static RequestMatcher under(String folder) {
        return request -> of(request).equals(folder) || of(request).startsWith(folder + "/");
    }

    static RequestMatcher matching(String regex) {
        Pattern pattern = Pattern.compile(regex);
        return request -> pattern.matcher(of(request)).matches();
    }

    static RequestMatcher matching(String method, String regex) {
        RequestMatcher path = matching(regex);
        return request -> request.getMethod().equals(method) && path.matches(request);
    }
}
