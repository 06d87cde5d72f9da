package io.milepost.workflow.engine;

import jakarta.servlet.http.HttpServletRequest;

/** The path the container matched, decoded and normalised: the raw URI can spell the same path in many ways. */
final class PathOf {
    private PathOf() {}

    static String request(HttpServletRequest request) {
        String rest = request.getPathInfo();
        return request.getServletPath() + (rest == null ? "" : rest);
    }
}
