package dev.frontdesk.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.embedded.EmbeddedMongo;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class StorageTest {

    @TempDir
    Path folder;

    private ApplicationContextRunner storage(String uri) {
        return new ApplicationContextRunner()
                .withUserConfiguration(Storage.class)
                .withBean(MeterRegistry.class, SimpleMeterRegistry::new)
                .withPropertyValues("frontdesk.mongodb-uri=" + uri, "frontdesk.data=" + folder);
    }

    @Test
    void a_named_server_is_used_and_no_other_started() {
        storage("mongodb://127.0.0.1:27099/?appName=desk").run(context -> {
            assertThat(context).hasNotFailed().doesNotHaveBean(EmbeddedMongo.class);
            var to = context.getBean(MongoConnectionDetails.class).getConnectionString();
            assertThat(to.getDatabase()).isEqualTo("frontdesk");
            assertThat(to.getHosts()).containsExactly("127.0.0.1:27099");
            assertThat(to.getApplicationName()).isEqualTo("desk");
        });
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void without_one_the_embedded_server_is_and_a_second_on_its_folder_says_so() {
        storage("").run(first -> {
            assertThat(first).hasNotFailed().hasSingleBean(EmbeddedMongo.class);
            storage("").run(second -> {
                assertThat(second).hasFailed();
                FailureAnalysis said = new FolderInUseAnalyzer().analyze(second.getStartupFailure());
                assertThat(said.getDescription()).contains(folder.toString());
                assertThat(said.getAction()).contains("MONGODB_URI");
            });
        });
    }
}
