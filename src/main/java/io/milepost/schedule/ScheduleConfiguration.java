package io.milepost.schedule;

import io.milepost.calendar.BusinessDays;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ScheduleSettings.class)
class ScheduleConfiguration {
    @Bean
    BillingDays billingDays(BusinessDays calendar, ScheduleSettings settings) {
        return new BillingDays(calendar, settings.at());
    }
}
