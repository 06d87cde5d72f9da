package io.milepost.web.http;

import io.milepost.watch.LogKeys;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;

/** Takes the invoice a request was about out of the logs: the next request on the thread is about another. */
final class LogsForget extends OncePerRequestFilter {
    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } finally {
            MDC.remove(LogKeys.BUSINESS_KEY);
            MDC.remove(LogKeys.INVOICE_NUMBER);
        }
    }
}
