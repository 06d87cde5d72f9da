package io.milepost.workflow.engine;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** The engine's answer to a deployment has no place for warnings, so they travel as headers beside it. */
final class WarningHeader {
    static final String NAME = "Milepost-Warning";

    private WarningHeader() {}

    /** A header holds ASCII and one line. */
    static void add(String warning) {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request) {
            HttpServletResponse response = request.getResponse();
            if (response != null) {
                response.addHeader(NAME, warning.replaceAll("[^\\x20-\\x7E]", "?"));
            }
        }
    }
}
