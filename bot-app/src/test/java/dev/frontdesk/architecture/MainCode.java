package dev.frontdesk.architecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import dev.frontdesk.testing.Transcript;

/** Everything but tests, and the shared test support, which {@code verify} takes from a jar of its own. */
class MainCode implements ImportOption {

    /** Spring Modulith would take it for a module. */
    static final String TESTING = Transcript.class.getPackageName();

    private static final ImportOption NO_TESTS = new ImportOption.DoNotIncludeTests();

    @Override
    public boolean includes(Location location) {
        return NO_TESTS.includes(location) && !location.contains(TESTING.replace('.', '/') + '/');
    }
}
