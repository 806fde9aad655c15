package dev.frontdesk.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Files beside a message, sorted: what is passed on, and what is not. They are judged by their names alone, for the desk never opens
 * one.
 *
 * @param passed at most {@link #MOST}, with clean names
 * @param programs the names of those that would run when opened
 * @param over how many are left out because there are too many
 */
public record SharedFiles(List<Attachment> passed, List<String> programs, int over) {

    /** How many files of one message are passed on. */
    public static final int MOST = 10;

    private static final int LONGEST_NAME = 100;

    private static final Set<String> PROGRAMS = Set.of(
            "apk",
            "appimage",
            "application",
            "bat",
            "cab",
            "chm",
            "cmd",
            "com",
            "command",
            "cpl",
            "deb",
            "dll",
            "dmg",
            "exe",
            "gadget",
            "hta",
            "inf",
            "iso",
            "jar",
            "js",
            "jse",
            "lnk",
            "msc",
            "msi",
            "msp",
            "mst",
            "pif",
            "pkg",
            "ps1",
            "ps1xml",
            "psm1",
            "reg",
            "rpm",
            "scf",
            "scr",
            "sct",
            "sh",
            "sys",
            "url",
            "vb",
            "vbe",
            "vbs",
            "vhd",
            "vhdx",
            "ws",
            "wsc",
            "wsf",
            "wsh",
            "xll");

    /** Those that also end the name of a site or a product, as in {@code www.firm.com.pdf}. */
    private static final Set<String> ALSO_WORDS = Set.of("com", "js", "sh", "url", "application", "command", "sys");

    public static SharedFiles of(List<Attachment> files) {
        var passed = new ArrayList<Attachment>();
        var programs = new ArrayList<String>();
        int over = 0;
        for (var file : files) {
            var name = clean(file.name());
            if (program(name)) {
                programs.add(name);
            } else if (passed.size() < MOST) {
                passed.add(new Attachment(name, file.mediaType(), file.size(), file.url(), file.ref()));
            } else {
                over++;
            }
        }
        return new SharedFiles(List.copyOf(passed), List.copyOf(programs), over);
    }

    private static String clean(String name) {
        var one = CleanText.clean(name).replace('\n', ' ').replace('\t', ' ').strip();
        if (one.isEmpty()) {
            return "a file";
        }
        return one.codePointCount(0, one.length()) <= LONGEST_NAME
                ? one
                : "…" + one.substring(one.offsetByCodePoints(one.length(), 1 - LONGEST_NAME));
    }

    /** By its last ending, and by the one before: {@code invoice.pdf.exe} as {@code setup.exe.txt}. Windows drops dots and blanks at the end. */
    private static boolean program(String name) {
        int end = name.length();
        while (end > 0 && (name.charAt(end - 1) == '.' || name.charAt(end - 1) == ' ')) {
            end--;
        }
        var parts = name.substring(0, end).toLowerCase(Locale.ROOT).split("\\.", -1);
        int last = parts.length - 1;
        if (last >= 1 && PROGRAMS.contains(parts[last].strip())) {
            return true;
        }
        return last >= 2 && PROGRAMS.contains(parts[last - 1].strip()) && !ALSO_WORDS.contains(parts[last - 1].strip());
    }

    /** What stands for a message that is nothing but files: {@code shared screenshot.png}; empty without files. */
    public static String words(List<Attachment> files) {
        return files.isEmpty()
                ? ""
                : "shared "
                        + String.join(", ", files.stream().map(Attachment::name).toList());
    }

    /** What whoever sent them is told; empty when all are passed on. */
    public Optional<String> notice() {
        var why = new ArrayList<String>();
        if (!programs.isEmpty()) {
            why.add(
                    "I did not pass on " + String.join(" and ", programs)
                            + ": a file that runs when it is opened can do harm. If somebody needs it, tell them in words what it is.");
        }
        if (over > 0) {
            why.add("I pass on " + MOST + " files of a message, so " + over + (over == 1 ? " is" : " are")
                    + " left out. Send the rest in another one.");
        }
        return why.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", why));
    }
}
