package io.milepost.approval;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Who decides where the policy is silent, fails, or names only people who drafted the invoice. */
@ConfigurationProperties("milepost.approval")
record ApprovalSettings(@DefaultValue("managers") String fallbackGroup) {}
