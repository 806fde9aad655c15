package dev.frontdesk.outbox;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dev.frontdesk.chat.ChatAddress;
import dev.frontdesk.chat.EffectId;
import dev.frontdesk.chat.Trail;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** What became of effects, waiting, sent or given up, for eight days. Read-only. */
@Component
public class Effects {

    private static final int AT_MOST = 500;
    private static final Comparator<Trail.Step> AS_DECIDED = Comparator.comparing(Trail.Step::decidedAt);

    private final MongoTemplate mongo;

    Effects(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** What a message or a timer made the bot say, in the order in which it was decided. */
    public List<Trail.Step> of(String cause) {
        var rows = mongo.find(query(where("cause").is(cause)).limit(AT_MOST), OutboxRow.class);
        var threads = threads(rows);
        return rows.stream()
                .sorted(Comparator.comparingInt(Effects::slot))
                .flatMap(row -> step(row, threads).stream())
                .sorted(AS_DECIDED)
                .toList();
    }

    /** Why it was said: the key of a message or a timer. */
    public Optional<String> causeOf(EffectId effect) {
        return Optional.ofNullable(mongo.findById(effect.value(), OutboxRow.class))
                .map(OutboxRow::cause);
    }

    private static int slot(OutboxRow row) {
        return row.brief().map(OutboxRow.Brief::slot).orElse(0);
    }

    private static Optional<Trail.Step> step(OutboxRow row, Map<String, String> threads) {
        return row.brief()
                .map(b -> new Trail.Step(
                        new EffectId(row.id()),
                        b.kind().name().toLowerCase(Locale.ROOT),
                        settled(b.to(), threads),
                        row.state(),
                        row.at(),
                        b.subject(),
                        row.parked()));
    }

    /** With the message in place of the effect it was; nowhere else than in the channel while that has not been sent. */
    private static ChatAddress settled(ChatAddress to, Map<String, String> threads) {
        var referred = Effect.referred(to.thread());
        return referred == null ? to : to.inThread(threads.get(referred));
    }

    private Map<String, String> threads(List<OutboxRow> rows) {
        var referred = rows.stream()
                .flatMap(row -> row.brief().stream())
                .flatMap(b -> Stream.ofNullable(Effect.referred(b.to().thread())))
                .distinct()
                .toList();
        if (referred.isEmpty()) {
            return Map.of();
        }
        return mongo.find(query(where("_id").in(referred)), OutboxRow.class).stream()
                .filter(row -> row.remote() != null)
                .collect(Collectors.toMap(OutboxRow::id, row -> String.valueOf(row.remote())));
    }
}
