package io.milepost;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts Milepost: invoicing for professional-services firms, run as processes on Camunda 7. */
@SpringBootApplication
@EnableScheduling
public class Milepost {
    public static void main(String[] args) {
        SpringApplication.run(Milepost.class, args);
    }
}
