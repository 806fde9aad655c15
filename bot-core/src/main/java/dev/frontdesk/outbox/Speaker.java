package dev.frontdesk.outbox;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stored document that carries what its last changes want said. Saving it is the commit; the relay then moves the effects to the
 * outbox. Its fields are named {@code version}, {@code effects} and {@code relayDue}.
 */
public interface Speaker {

    String id();

    @Nullable Long version();

    List<Effect> effects();
}
