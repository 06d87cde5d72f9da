package io.milepost.workflow.engine;

import jakarta.servlet.ServletRegistration;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** Puts our filters between the security chain (order -100) and the servlets of the engine, and has those ready at start. */
@Configuration(proxyBeanMethods = false)
class EngineWebFilters {
    @Bean
    FilterRegistrationBean<EngineRequestGuard> engineRequestGuard(@Lazy TaskService tasks) {
        var filter = new FilterRegistrationBean<>(new EngineRequestGuard(new SettledVariables(tasks)));
        filter.addUrlPatterns("/engine-rest/*", "/camunda/api/*");
        filter.setOrder(-60);
        return filter;
    }

    @Bean
    FilterRegistrationBean<PersonForEngineRest> personForEngineRest(@Lazy IdentityService identities) {
        var filter = new FilterRegistrationBean<>(new PersonForEngineRest(identities));
        filter.addUrlPatterns("/engine-rest/*");
        filter.setOrder(-50);
        return filter;
    }

    @Bean
    FilterRegistrationBean<FrontDoor> frontDoor(@Lazy Landing landing) {
        var filter = new FilterRegistrationBean<>(new FrontDoor(landing));
        filter.addUrlPatterns("/camunda", "/camunda/", "/camunda/app", "/camunda/app/");
        filter.setOrder(-55);
        return filter;
    }

    @Bean
    FilterRegistrationBean<NoncePerRequest> noncePerRequest() {
        var filter = new FilterRegistrationBean<>(new NoncePerRequest());
        filter.addUrlPatterns("/camunda/*");
        filter.setOrder(-50);
        return filter;
    }

    @Bean
    FilterRegistrationBean<TokenForSignIn> tokenForSignIn(WebappCsrfToken tokens) {
        var filter = new FilterRegistrationBean<>(new TokenForSignIn(tokens));
        filter.addUrlPatterns("/camunda/api/admin/auth/user/default");
        filter.setOrder(-50);
        return filter;
    }

    @Bean
    FilterRegistrationBean<SignedOutForGood> signedOutForGood() {
        var filter = new FilterRegistrationBean<>(new SignedOutForGood());
        filter.addUrlPatterns("/camunda/api/admin/auth/user/*");
        filter.setOrder(-50);
        return filter;
    }

    /** Else the first page after a start waits for them, and gives up after seven seconds: it stays empty. */
    @Bean
    ServletContextInitializer webappsLoadedAtStart() {
        return context -> context.getServletRegistrations().forEach((name, servlet) -> {
            if (name.endsWith(" Api") && servlet instanceof ServletRegistration.Dynamic webapp) {
                webapp.setLoadOnStartup(1);
            }
        });
    }

    @Bean
    ModelBean approvalGatesInModels() {
        return new ModelBean("approvalGates", Set.of("of", "orders", "at", "candidateGroup", "name"));
    }
}
