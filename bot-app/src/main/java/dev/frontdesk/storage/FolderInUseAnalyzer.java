package dev.frontdesk.storage;

import dev.frontdesk.embedded.FolderInUse;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says that the folder is in use, instead of how that was found out. */
public class FolderInUseAnalyzer extends AbstractFailureAnalyzer<FolderInUse> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, FolderInUse cause) {
        return new FailureAnalysis(
                String.valueOf(cause.getMessage()),
                "One process writes a folder. To run several, give them one server in MONGODB_URI.",
                cause);
    }
}
