package io.milepost;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

/** Starts Milepost: invoicing for professional-services firms, run as processes on Camunda 7. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Milepost {
    public static void main(String[] args) {
        SpringApplication.run(Milepost.class, args);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
