package io.milepost.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.Filter;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;

class ResponseHeadersTest {
    @Configuration
    @EnableWebSecurity
    static class Production {
        @Bean
        SecurityFilterChain pages(HttpSecurity http) throws Exception {
            return http.headers(headers -> new ResponseHeaders(true).apply(headers))
                    .build();
        }
    }

    @Configuration
    @EnableWebSecurity
    static class Demo {
        @Bean
        SecurityFilterChain pages(HttpSecurity http) throws Exception {
            return http.headers(headers -> new ResponseHeaders(false).apply(headers))
                    .build();
        }
    }

    @Test
    void inProductionBrowsersStayOnHttpsEvenBehindAProxyThatSpeaksPlainHttpToUs() throws Exception {
        assertThat(answer(Production.class, "/").getHeader("Strict-Transport-Security"))
                .isEqualTo("max-age=31536000 ; includeSubDomains");
        assertThat(answer(Demo.class, "/").getHeader("Strict-Transport-Security"))
                .isNull();
    }

    @Test
    void noPageRunsForeignCodeOrIsFramedByOthers() throws Exception {
        MockHttpServletResponse page = answer(Production.class, "/milepost/invoice.html");
        assertThat(page.getHeader("Content-Security-Policy"))
                .startsWith("default-src 'self'; ")
                .contains("object-src 'none'", "base-uri 'self'", "frame-ancestors 'self'");
        assertThat(page.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(page.getHeader("X-Frame-Options")).isEqualTo("SAMEORIGIN");
        assertThat(page.getHeader("Referrer-Policy")).isEqualTo("same-origin");
    }

    @Test
    void answersOfTheApiAreFramedByOurselvesAlone() throws Exception {
        assertThat(answer(Production.class, "/api/invoices").getHeader("Content-Security-Policy"))
                .isEqualTo("frame-ancestors 'self'");
    }

    private static MockHttpServletResponse answer(Class<?> settings, String path) throws Exception {
        try (var context = new AnnotationConfigWebApplicationContext()) {
            context.setServletContext(new MockServletContext());
            context.register(settings);
            context.refresh();
            var request = new MockHttpServletRequest("GET", path);
            request.setServletPath(path);
            var response = new MockHttpServletResponse();
            context.getBean("springSecurityFilterChain", Filter.class)
                    .doFilter(request, response, new MockFilterChain());
            return response;
        }
    }
}
