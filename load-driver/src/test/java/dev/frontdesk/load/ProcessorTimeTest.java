package dev.frontdesk.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ProcessorTimeTest {

    @Test
    void others_are_what_neither_the_server_nor_the_driver_used() {
        ProcessorTime then = new ProcessorTime(1_000, 500, 100);
        ProcessorTime now = new ProcessorTime(3_000, 1_500, 200);
        assertThat(now.othersPercent(then, 300))
                .as("1000 busy, 100 of the driver, 300 of the server, of 2000")
                .isEqualTo(30);
        assertThat(now.othersPercent(then, 950)).as("clocks differ a little").isZero();
    }

    @Test
    void grows_while_this_process_works() {
        assumeTrue(Files.exists(Path.of("/proc/stat")));
        ProcessorTime then = ProcessorTime.now();
        long end = System.nanoTime() + 200_000_000;
        while (System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        ProcessorTime now = ProcessorTime.now();
        assertThat(now.driver() - then.driver()).isGreaterThan(20);
        assertThat(now.all() - then.all()).isGreaterThan(100);
        assertThat(now.busy()).isLessThan(now.all());
    }
}
