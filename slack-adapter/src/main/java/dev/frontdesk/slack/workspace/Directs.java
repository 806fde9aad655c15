package dev.frontdesk.slack.workspace;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.mongodb.MongoException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;

/** Who has which conversation with the bot: at hand, and in the database, where it is written when it is new and once a day. */
final class Directs {

    private static final Logger LOG = LoggerFactory.getLogger(Directs.class);
    private static final int MOST = 50_000;
    private static final Duration SEEN_TO_THE = Duration.ofDays(1);

    private final MongoOperations mongo;
    private final InstantSource clock;
    private final Map<String, StoredDirect> byUser = new ConcurrentHashMap<>();

    Directs(MongoOperations mongo, InstantSource clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    void load(String team) {
        byUser.clear();
        var newest = query(where("team").is(team))
                .with(Sort.by(Sort.Direction.DESC, "seen"))
                .limit(MOST);
        mongo.find(newest, StoredDirect.class).forEach(direct -> byUser.put(direct.user(), direct));
    }

    Optional<String> of(String user) {
        return Optional.ofNullable(byUser.get(user)).map(StoredDirect::channel);
    }

    void met(String team, String user, String channel) {
        var now = clock.instant();
        var known = byUser.get(user);
        if (known == null
                || !known.channel().equals(channel)
                || known.seen().plus(SEEN_TO_THE).isBefore(now)) {
            keep(StoredDirect.of(team, user, channel, now));
        }
    }

    private void keep(StoredDirect direct) {
        try {
            mongo.save(direct);
            byUser.put(direct.user(), direct);
        } catch (DataAccessException | MongoException e) {
            // The message itself needs the database too; the next one says this again.
            LOG.warn(
                    "A direct conversation was not written down: {}",
                    e.getClass().getSimpleName());
        }
    }

    /** Where somebody wrote since then, the newest first. */
    List<String> since(Instant then) {
        return byUser.values().stream()
                .filter(direct -> direct.seen().isAfter(then))
                .sorted(Comparator.comparing(StoredDirect::seen).reversed())
                .map(StoredDirect::channel)
                .toList();
    }
}
