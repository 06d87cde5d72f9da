package io.milepost.web.security;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Headers of our own pages and answers. The webapps, on the same origin, show our PDFs in frames; nobody else may. */
final class ResponseHeaders {
    private static final RequestMatcher API = Paths.under("/api");
    private static final String PAGES = "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline';"
            + " object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'self'";

    /** No script at all, and nothing from anywhere else. */
    private static final String CLIENTS = "default-src 'none'; img-src data:; style-src 'self'; form-action 'self';"
            + " base-uri 'none'; frame-ancestors 'none'";

    private final boolean https;

    ResponseHeaders(boolean https) {
        this.https = https;
    }

    void apply(HeadersConfigurer<HttpSecurity> headers) {
        headers.frameOptions(FrameOptionsConfig::sameOrigin)
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(
                        new NegatedRequestMatcher(API), new ContentSecurityPolicyHeaderWriter(PAGES)))
                .addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(
                        API, new ContentSecurityPolicyHeaderWriter("frame-ancestors 'self'")));
        transport(headers);
    }

    /** Of what is behind a client's link: its address is the key, so nobody may learn it from us. */
    void applyToClients(HeadersConfigurer<HttpSecurity> headers) {
        headers.frameOptions(FrameOptionsConfig::deny)
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                .addHeaderWriter(new ContentSecurityPolicyHeaderWriter(CLIENTS))
                .addHeaderWriter(new StaticHeadersWriter("X-Robots-Tag", "noindex, nofollow, noarchive"));
        transport(headers);
    }

    private void transport(HeadersConfigurer<HttpSecurity> headers) {
        if (https) {
            headers.httpStrictTransportSecurity(hsts -> hsts.requestMatcher(request -> true));
        } else {
            headers.httpStrictTransportSecurity(HeadersConfigurer.HstsConfig::disable);
        }
    }
}
