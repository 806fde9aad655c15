package dev.frontdesk.storm.slack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What a process of this machine has used so far, as Linux says.
 *
 * @param cpuMillis of processor time
 * @param mostResident memory, in MB
 */
record ProcessUse(long cpuMillis, long mostResident) {

    private static final int TICK_MILLIS = 10;
    /** utime and stime, counted after the name in parentheses: fields 14 and 15 of proc(5). */
    private static final int USER_TIME = 11;

    static ProcessUse of(long pid) throws IOException {
        Path process = Path.of("/proc", Long.toString(pid));
        String stat = Files.readString(process.resolve("stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        long ticks = Long.parseLong(fields[USER_TIME]) + Long.parseLong(fields[USER_TIME + 1]);
        return new ProcessUse(ticks * TICK_MILLIS, resident(Files.readAllLines(process.resolve("status"))));
    }

    private static long resident(List<String> status) {
        return status.stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .sum();
    }
}
