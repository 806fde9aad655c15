package dev.frontdesk;

import dev.frontdesk.transfer.TransferCommand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the help desk; {@code export FILE} and {@code import FILE} carry its data instead. */
@SpringBootApplication
public class Frontdesk {

    public static void main(String[] args) {
        if (TransferCommand.named(args)) {
            System.exit(TransferCommand.run(args, System.getenv()));
        }
        SpringApplication.run(Frontdesk.class, args);
    }
}
