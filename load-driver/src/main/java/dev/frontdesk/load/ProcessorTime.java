package dev.frontdesk.load;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Processor time since the machine started, in milliseconds.
 *
 * @param all of all processors, idle or not
 * @param busy of all processes, and what a hypervisor took away
 * @param driver of this process
 */
record ProcessorTime(double all, double busy, double driver) {

    private static final Path STAT = Path.of("/proc/stat");
    private static final int TICK_MILLIS = 10;
    /** user, nice, system, idle, iowait, irq, softirq and steal of proc(5); guests are in user already. */
    private static final int FIELDS = 8;

    private static final int IDLE = 3;
    private static final int WAITING = 4;

    /** Null where it cannot be read. */
    static @Nullable ProcessorTime now() {
        try {
            double[] ticks = Arrays.stream(Files.readAllLines(STAT).getFirst().split("\\s+"))
                    .skip(1)
                    .limit(FIELDS)
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            double all = Arrays.stream(ticks).sum();
            return new ProcessorTime(
                    all * TICK_MILLIS, (all - ticks[IDLE] - ticks[WAITING]) * TICK_MILLIS, ownMillis());
        } catch (IOException noLinux) {
            return null;
        }
    }

    private static double ownMillis() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime() / 1e6;
    }

    /**
     * How much others used since then, in percent of all there was.
     *
     * @param server what the server used meanwhile, in milliseconds
     */
    double othersPercent(ProcessorTime then, double server) {
        double others = busy - then.busy - (driver - then.driver) - server;
        return Math.clamp(Math.round(others / (all - then.all) * 100), 0, 100);
    }
}
