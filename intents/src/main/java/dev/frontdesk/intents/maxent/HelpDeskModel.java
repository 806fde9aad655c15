package dev.frontdesk.intents.maxent;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The model that comes with this module. */
public final class HelpDeskModel {
    /** On the class path. */
    public static final String RESOURCE = "dev/frontdesk/intents/help-desk.model";

    private HelpDeskModel() {}

    public static LabelModel load() {
        try (InputStream in = HelpDeskModel.class.getResourceAsStream("/" + RESOURCE)) {
            if (in == null) {
                throw new DataException(RESOURCE + " is not on the class path: build the intents module with Maven.");
            }
            return ModelFile.read(in.readAllBytes(), RESOURCE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
