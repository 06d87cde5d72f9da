package io.milepost.workflow.writeoff;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WriteOffSettings.class)
class WriteOffConfiguration {}
