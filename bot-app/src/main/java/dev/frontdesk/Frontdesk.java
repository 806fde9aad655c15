package dev.frontdesk;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the help desk. */
@SpringBootApplication
public class Frontdesk {

    public static void main(String[] args) {
        SpringApplication.run(Frontdesk.class, args);
    }
}
