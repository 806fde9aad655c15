package dev.frontdesk.embedded;

import java.nio.file.Path;

/** The data folder has a writer already. Two writers would destroy each other's file, so the second one is refused. */
public final class FolderInUse extends RuntimeException {
    private static final long serialVersionUID = 1L;

    FolderInUse(Path folder, Throwable cause) {
        super(
                "Another Frontdesk runs on the folder %s. Stop it, or set FRONTDESK_DATA to another folder."
                        .formatted(folder.toAbsolutePath().normalize()),
                cause);
    }
}
