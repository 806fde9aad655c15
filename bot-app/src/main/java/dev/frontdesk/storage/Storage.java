package dev.frontdesk.storage;

import com.mongodb.ConnectionString;
import com.mongodb.WriteConcern;
import dev.frontdesk.embedded.EmbeddedMongo;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** The connection: {@code MONGODB_URI}, else the embedded server on {@code FRONTDESK_DATA}. */
@Configuration(proxyBeanMethods = false)
class Storage {

    static final String DATABASE = "frontdesk";

    /** {@code MONGODB_URI} is not set; an empty one, as an unset variable of a compose file gives, is not set either. */
    static final class NoServerNamed implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return context.getEnvironment()
                    .getProperty("frontdesk.mongodb-uri", "")
                    .isBlank();
        }
    }

    /** Acknowledged means: on disk, on most members. Counted, because what is durable is what costs. */
    @Bean
    MongoClientSettingsBuilderCustomizer durable(MeterRegistry meters) {
        return settings -> settings.writeConcern(WriteConcern.MAJORITY.withJournal(true))
                .addCommandListener(new DurableWrites(meters));
    }

    @Bean
    @Conditional(NoServerNamed.class)
    EmbeddedMongo embeddedMongo(@Value("${frontdesk.data}") Path folder) {
        return EmbeddedMongo.open(folder);
    }

    @Bean
    MongoConnectionDetails mongoConnection(
            @Value("${frontdesk.mongodb-uri:}") String named,
            org.springframework.beans.factory.ObjectProvider<EmbeddedMongo> embedded) {
        var given = new ConnectionString(named.isBlank() ? embedded.getObject().uri() : named);
        return () -> given.getDatabase() == null ? withDatabase(given) : given;
    }

    private static ConnectionString withDatabase(ConnectionString given) {
        var text = given.getConnectionString();
        int query = text.indexOf('?');
        var address = query < 0 ? text : text.substring(0, query);
        var slash = address.endsWith("/") ? "" : "/";
        return new ConnectionString(address + slash + DATABASE + (query < 0 ? "" : text.substring(query)));
    }
}
