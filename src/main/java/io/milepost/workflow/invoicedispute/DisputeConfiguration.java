package io.milepost.workflow.invoicedispute;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DisputeSettings.class)
class DisputeConfiguration {}
