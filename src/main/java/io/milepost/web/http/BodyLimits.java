package io.milepost.web.http;

import io.milepost.web.problems.BodyTooLarge;
import io.milepost.web.problems.ProblemAnswers;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Bounds what a request may make us read: imports and receipts may be large, everything else is small. */
final class BodyLimits extends OncePerRequestFilter {
    private static final long IMPORTS = 20_000_000;
    private static final long OTHERS = 2_000_000;
    /** Of whoever has a client's link, or tries to. */
    private static final long CLIENTS = 100_000;

    private static final List<String> IMPORTED =
            List.of("/time-entries", "/expenses", "/exchange-rates", "/receipt", "/bank-statements");

    private final ProblemAnswers problems;

    BodyLimits(ProblemAnswers problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = request.getRequestURI();
        boolean ofClient = path.startsWith("/c/");
        long limit = ofClient ? CLIENTS : IMPORTED.stream().anyMatch(path::endsWith) ? IMPORTS : OTHERS;
        try {
            long said = request.getContentLengthLong();
            if (said > limit || ofClient && said < 0 && request.getHeader("Transfer-Encoding") != null) {
                throw new BodyTooLarge(limit);
            }
            chain.doFilter(new LimitedBody(request, limit), response);
        } catch (BodyTooLarge e) {
            problems.write(response, HttpStatus.PAYLOAD_TOO_LARGE, String.valueOf(e.getMessage()));
        }
    }
}
