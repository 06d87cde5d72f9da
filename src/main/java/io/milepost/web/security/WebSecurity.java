package io.milepost.web.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.SessionManagementConfigurer.SessionFixationConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationConverter;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;

/**
 * Who gets in where: engine-rest by HTTP Basic, the webapps by their own login, everything of ours by either. What is not
 * listed as open needs a login.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class WebSecurity {
    private static final SignInRequired SIGN_IN_REQUIRED = new SignInRequired();
    /** Counts over the whole firm are for those who answer for the whole firm. */
    private static final String FIRM_WIDE = ".*/(statistics|metrics)(/.*)?";

    private static final String[] FIRM_READERS = {"managers", "process-admins", "camunda-admin"};
    /** Who looks after the running system; health alone is open. */
    private static final String[] OPERATORS = {"operators", "process-admins"};

    private static final DispatcherType[] INNER = {DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC};

    private final boolean https;

    WebSecurity(@Value("${milepost.https:true}") boolean https) {
        this.https = https;
    }

    @Bean
    @Order(1)
    SecurityFilterChain engineRestAccess(HttpSecurity http, AuthenticationProvider accounts) throws Exception {
        return stateless(http.securityMatcher(Paths.under("/engine-rest")))
                .authenticationProvider(accounts)
                .httpBasic(basic -> basic.authenticationEntryPoint(SIGN_IN_REQUIRED))
                .csrf(AbstractHttpConfigurer::disable)
                .headers(headers -> new ResponseHeaders(https).apply(headers))
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(INNER)
                        .permitAll()
                        .requestMatchers(Paths.matching(FIRM_WIDE))
                        .hasAnyAuthority(FIRM_READERS)
                        .anyRequest()
                        .authenticated())
                .build();
    }

    /** The webapps guard themselves by path, headers and CSRF token; we only see to it that no path slips through. */
    @Bean
    @Order(2)
    SecurityFilterChain webappAccess(HttpSecurity http, AuthenticationConverter session) throws Exception {
        return stateless(http.securityMatcher(Paths.under("/camunda")))
                .addFilterBefore(new SessionSignIn(session), CsrfFilter.class)
                .csrf(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(INNER)
                        .permitAll()
                        .requestMatchers(
                                Paths.matching("GET", "/camunda/api/engine/engine/?"), // its name; the login page asks
                                Paths.matching("GET", "/camunda/api/admin/auth/user/[^/]+"),
                                Paths.matching("POST", "/camunda/api/admin/auth/user/[^/]+/(login/[^/]+|logout)"),
                                Paths.matching("GET", "/camunda/api/[^/]+/plugin/[^/]+/static/.*"))
                        .permitAll()
                        .requestMatchers(Paths.matching(FIRM_WIDE), Paths.under("/camunda/api/cockpit"))
                        .hasAnyAuthority(FIRM_READERS)
                        .requestMatchers(Paths.under("/camunda/api"))
                        .authenticated()
                        .anyRequest()
                        .permitAll())
                .build();
    }

    /** A link is its own key: whoever is signed in here is nobody there, and needs no token of a session. */
    @Bean
    @Order(3)
    SecurityFilterChain clientAccess(HttpSecurity http) throws Exception {
        return stateless(http.securityMatcher(Paths.under("/c")))
                .csrf(AbstractHttpConfigurer::disable)
                .headers(headers -> new ResponseHeaders(https).applyToClients(headers))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    @Bean
    @Order(4)
    SecurityFilterChain milepostAccess(
            HttpSecurity http,
            AuthenticationProvider accounts,
            AuthenticationConverter session,
            CsrfTokenRepository sessionToken)
            throws Exception {
        return stateless(http)
                .authenticationProvider(accounts)
                .httpBasic(basic -> basic.authenticationEntryPoint(SIGN_IN_REQUIRED))
                .addFilterBefore(new SessionSignIn(session), CsrfFilter.class)
                .csrf(csrf -> csrf.csrfTokenRepository(sessionToken)
                        .csrfTokenRequestHandler(new CsrfTokenRequestAttributeHandler())
                        .requireCsrfProtectionMatcher(new SessionWrites()))
                .headers(headers -> new ResponseHeaders(https).apply(headers))
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(INNER)
                        .permitAll()
                        .requestMatchers(
                                Paths.matching("GET", "/(index\\.html|favicon\\.(ico|svg))?"),
                                Paths.matching("GET", "/milepost/(bpmn-js/)?[^/]+"),
                                Paths.matching("GET", "/demo\\.json"),
                                Paths.matching("GET", "/actuator/health(/liveness|/readiness)?"),
                                Paths.matching("POST", "/api/deliveries/[^/]+/status")) // signed by the access point
                        .permitAll()
                        .requestMatchers(Paths.under("/actuator"))
                        .hasAnyAuthority(OPERATORS)
                        .anyRequest()
                        .authenticated())
                .build();
    }

    @Bean
    FilterRegistrationBean<Filter> canonicalPaths() {
        return early(new CanonicalPaths(), Ordered.HIGHEST_PRECEDENCE);
    }

    @Bean
    FilterRegistrationBean<Filter> signInThrottle(
            @Value("${milepost.sign-in.attempts-per-address:30}") int allowed,
            @Value("${milepost.sign-in.window:5m}") Duration window) {
        return early(new SignInThrottle(new FailedSignIns(allowed, window, Clock.systemUTC())), -130);
    }

    @Bean
    FilterRegistrationBean<Filter> closedPaths() {
        return early(new ClosedPaths(), -120);
    }

    @Bean
    FilterRegistrationBean<Filter> crossSiteWrites() {
        return early(new CrossSiteWrites(), -110);
    }

    private static FilterRegistrationBean<Filter> early(Filter filter, int order) {
        FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(order); // Spring Security's own chain has -100
        return registration;
    }

    private static HttpSecurity stateless(HttpSecurity http) throws Exception {
        AccessDeniedHandler denied = (request, response, why) -> Problems.write(
                response,
                HttpStatus.FORBIDDEN,
                why instanceof CsrfException
                        ? "The session's CSRF token is missing: send the cookie XSRF-TOKEN as header X-XSRF-TOKEN."
                        : "You may not do that.");
        return http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS)
                        .sessionFixation(SessionFixationConfigurer::none)) // the session is the webapps', not ours
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .exceptionHandling(failures ->
                        failures.authenticationEntryPoint(SIGN_IN_REQUIRED).accessDeniedHandler(denied));
    }
}
