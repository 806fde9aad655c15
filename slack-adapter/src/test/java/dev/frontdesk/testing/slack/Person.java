package dev.frontdesk.testing.slack;

import com.google.gson.JsonObject;
import java.time.Instant;
import java.time.ZoneId;

/**
 * Someone on this Slack.
 *
 * @param id with a leading U, in capitals
 * @param name the handle, in small letters
 * @param team the id of the workspace of theirs; another than ours makes a stranger of Slack Connect
 * @param guest what Slack calls restricted
 * @param singleChannelGuest what Slack calls ultra restricted; such a one is a guest too
 */
public record Person(
        String id,
        String name,
        String realName,
        String displayName,
        ZoneId zone,
        String locale,
        String team,
        boolean guest,
        boolean singleChannelGuest,
        boolean bot,
        boolean deleted) {

    public static final String HOME = "T1";

    /** A full member in Zurich whose names all are the handle. */
    public static Person of(String id, String name) {
        var shown = name.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + name.substring(1);
        return new Person(
                id, name, shown, shown, ZoneId.of("Europe/Zurich"), "en-GB", HOME, false, false, false, false);
    }

    public Person called(String real, String display) {
        return new Person(id, name, real, display, zone, locale, team, guest, singleChannelGuest, bot, deleted);
    }

    public Person in(String newZone, String newLocale) {
        return new Person(
                id,
                name,
                realName,
                displayName,
                ZoneId.of(newZone),
                newLocale,
                team,
                guest,
                singleChannelGuest,
                bot,
                deleted);
    }

    public Person asGuest() {
        return new Person(id, name, realName, displayName, zone, locale, team, true, singleChannelGuest, bot, deleted);
    }

    public Person asSingleChannelGuest() {
        return new Person(id, name, realName, displayName, zone, locale, team, true, true, bot, deleted);
    }

    public Person of(String otherTeam) {
        return new Person(
                id, name, realName, displayName, zone, locale, otherTeam, guest, singleChannelGuest, bot, deleted);
    }

    public Person asBot() {
        return new Person(
                id, name, realName, displayName, zone, locale, team, guest, singleChannelGuest, true, deleted);
    }

    public Person asDeleted() {
        return new Person(id, name, realName, displayName, zone, locale, team, guest, singleChannelGuest, bot, true);
    }

    boolean stranger() {
        return !team.equals(HOME);
    }

    /** The conversation of this person with the bot. */
    String im() {
        return "D" + id.substring(1);
    }

    /** Strangers show no address. */
    String email() {
        return stranger() || bot ? null : name + "@acme.example";
    }

    /** Slack's user object; the locale only for who asks for it. */
    JsonObject json(boolean withLocale) {
        var offset = zone.getRules().getOffset(Instant.EPOCH).getTotalSeconds();
        return Json.object(
                "id",
                id,
                "team_id",
                team,
                "name",
                name,
                "deleted",
                deleted,
                "real_name",
                realName,
                "tz",
                zone.getId(),
                "tz_label",
                zone.getId(),
                "tz_offset",
                offset,
                "profile",
                profile(),
                "is_admin",
                false,
                "is_owner",
                false,
                "is_primary_owner",
                false,
                "is_restricted",
                guest,
                "is_ultra_restricted",
                singleChannelGuest,
                "is_bot",
                bot,
                "is_stranger",
                stranger() ? true : null,
                "is_app_user",
                false,
                "updated",
                1_700_000_000,
                "locale",
                withLocale ? locale : null);
    }

    private JsonObject profile() {
        return Json.object(
                "real_name", realName,
                "real_name_normalized", realName,
                "display_name", displayName,
                "display_name_normalized", displayName,
                "email", email(),
                "team", team,
                "status_text", "",
                "status_emoji", "",
                "avatar_hash", "g" + id.toLowerCase(java.util.Locale.ROOT));
    }
}
