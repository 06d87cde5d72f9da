package io.milepost.insight;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** How often figures over the past are brought up to date; zero for never. */
@ConfigurationProperties("milepost.figures")
record FigureSettings(@DefaultValue("1m") Duration every) {}
