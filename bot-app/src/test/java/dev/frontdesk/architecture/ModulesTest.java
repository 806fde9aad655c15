package dev.frontdesk.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.Frontdesk;
import dev.frontdesk.embedded.EmbeddedMongo;
import dev.frontdesk.intents.Intent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {

    /** Maven modules without Spring: they cannot carry the annotation. {@link ArchitectureTest} holds them instead. */
    private static final Set<String> WITHOUT_SPRING =
            Set.of(Intent.class.getPackageName(), EmbeddedMongo.class.getPackageName());

    private static final Pattern PURPOSE =
            Pattern.compile("(?s)/\\*\\*\\s*(?:\\* )?[A-Z].*[.!?:].*?\\*/.*@NullMarked.*");

    private final ApplicationModules modules =
            ApplicationModules.of(Frontdesk.class, resideInAPackage(MainCode.TESTING + ".."));

    @Test
    void features_use_only_what_their_package_info_declares_and_never_in_a_circle() {
        modules.verify();
    }

    @Test
    void every_module_declares_what_it_may_depend_on() {
        assertThat(modules.stream()
                        .filter(m -> !m.isRootModule())
                        .map(m -> m.getBasePackage().getName()))
                .as("packages whose package-info has no allowedDependencies")
                .filteredOn(name -> !WITHOUT_SPRING.contains(name) && !declaresDependencies(name))
                .isEmpty();
    }

    @Test
    void every_package_says_its_purpose_and_is_null_marked() {
        assertThat(packages())
                .as("packages without a package-info of a sentence and @NullMarked")
                .isNotEmpty()
                .filteredOn(folder -> !PURPOSE.matcher(packageInfo(folder)).matches())
                .isEmpty();
    }

    private static boolean declaresDependencies(String name) {
        try {
            var module = Class.forName(name + ".package-info").getAnnotation(ApplicationModule.class);
            return module != null && !List.of(module.allowedDependencies()).contains(ApplicationModule.OPEN_TOKEN);
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    private static String packageInfo(Path folder) {
        try {
            var file = folder.resolve("package-info.java");
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From the sources, as a javadoc is in no class file. */
    private static List<Path> packages() {
        try (var modules = Files.list(project())) {
            return modules.map(module -> module.resolve("src/main/java"))
                    .filter(Files::isDirectory)
                    .flatMap(ModulesTest::folders)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> folders(Path sources) {
        try (var files = Files.walk(sources)) {
            return files
                    .filter(file -> file.toString().endsWith(".java"))
                    .map(Path::getParent)
                    .distinct()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Above bot-app/target/classes, wherever the tests are started. */
    private static Path project() {
        try {
            var classes = Path.of(Frontdesk.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return classes.getParent().getParent().getParent();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
