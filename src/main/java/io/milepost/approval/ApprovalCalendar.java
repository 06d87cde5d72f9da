package io.milepost.approval;

import io.milepost.SettingsRefused;
import io.milepost.calendar.BusinessDays;
import io.milepost.calendar.OfficeHours;
import io.milepost.calendar.PublicHolidays;
import io.milepost.invoice.Issuer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The days on which approvers are there: by the firm's clock, its hours, and the holidays of its country. */
@Configuration(proxyBeanMethods = false)
class ApprovalCalendar {
    @Bean
    BusinessDays approvalDays(ApprovalSettings settings, Issuer issuer) {
        try {
            return new BusinessDays(
                    issuer.zone(),
                    new OfficeHours(settings.opens(), settings.closes()),
                    PublicHolidays.of(
                            settings.country().isBlank() ? issuer.country() : settings.country(),
                            settings.subdivision()));
        } catch (IllegalArgumentException refused) {
            throw new SettingsRefused("milepost.approval: " + refused.getMessage());
        }
    }
}
