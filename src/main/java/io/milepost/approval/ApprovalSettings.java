package io.milepost.approval;

import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who decides where the policy is silent, fails, or names only people who drafted the invoice; how long a gate may take, in
 * business days, where its rule doesn't say; and when the firm works. Without a country it is the issuer's.
 */
@ConfigurationProperties("milepost.approval")
record ApprovalSettings(
        @DefaultValue("managers") String fallbackGroup,
        @DefaultValue("2") int dueDays,
        @DefaultValue("1") int reminderDays,
        @DefaultValue("3") int escalationDays,
        @DefaultValue("") String country,
        @DefaultValue("") String subdivision,
        @DefaultValue("09:00") LocalTime opens,
        @DefaultValue("17:30") LocalTime closes) {}
