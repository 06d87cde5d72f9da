package io.milepost.web.http;

import io.milepost.web.problems.ProblemAnswers;
import jakarta.servlet.Filter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Filters of the API, behind those of security, which have the order -100. */
@Configuration(proxyBeanMethods = false)
class ApiFilters {
    @Bean
    FilterRegistrationBean<Filter> logsForget() {
        return ofApi(new LogsForget(), 0);
    }

    @Bean
    FilterRegistrationBean<Filter> bodyLimits(ProblemAnswers problems) {
        FilterRegistrationBean<Filter> limits = ofApi(new BodyLimits(problems), 10);
        limits.addUrlPatterns("/c/*");
        return limits;
    }

    @Bean
    FilterRegistrationBean<Filter> idempotencyKeys(
            GivenAnswers answers, PlatformTransactionManager transactions, ProblemAnswers problems) {
        return ofApi(new IdempotencyKeys(answers, new TransactionTemplate(transactions), problems), 20);
    }

    private static FilterRegistrationBean<Filter> ofApi(Filter filter, int order) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.addUrlPatterns("/api/*");
        registration.setOrder(order);
        return registration;
    }
}
