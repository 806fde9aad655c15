package dev.frontdesk.load;

import java.io.PrintWriter;
import java.io.StringWriter;

/** What a command line did. */
record CommandLineRun(int code, String out, String err) {

    static CommandLineRun of(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = LoadDriver.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
        return new CommandLineRun(code, out.toString(), err.toString());
    }
}
