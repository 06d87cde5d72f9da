package io.milepost.workflow.milestoneacceptance;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AcceptanceSettings.class)
class AcceptanceConfiguration {}
