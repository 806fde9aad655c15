package dev.frontdesk.journey.slack;

import java.util.LinkedHashMap;
import java.util.Map;

/** Payloads that are well signed or well framed, and still not what Slack sends. */
final class Nonsense {

    private static final String TEAM = "\"team_id\":\"T1\",\"api_app_id\":\"A1\"";

    private Nonsense() {}

    /** What cannot be read at all. */
    static Map<String, String> unreadable() {
        var all = new LinkedHashMap<String, String>();
        all.put("nothing", "");
        all.put("blanks", "   ");
        all.put("no JSON", "{");
        all.put("half of it", "{\"type\":\"event_callback\",\"event\":{\"type\":\"mess");
        all.put("an array", "[1,2]");
        all.put("a number", "7");
        all.put("null", "null");
        all.put("two objects", "{} {}");
        all.put("single quotes", "{'type':'event_callback'}");
        all.put("an endless number", "{\"type\":\"event_callback\",\"event_time\":1e}");
        all.put("too deep", "{\"type\":\"event_callback\",\"event\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}");
        all.put("too deep, and open", "{\"a\":".repeat(50_000));
        all.put("no type", "{}");
        all.put("a type that is a list", "{\"type\":[]}");
        return all;
    }

    /** JSON objects of a known type in which something is missing or has another shape. */
    static Map<String, String> misshapen() {
        var all = new LinkedHashMap<String, String>();
        all.put("no event", "{\"type\":\"event_callback\"," + TEAM + "}");
        all.put("event null", event("null"));
        all.put("event a text", event("\"message\""));
        all.put("event a list", event("[]"));
        all.put("event without type", event("{}"));
        all.put(
                "message without channel",
                event("{\"type\":\"message\",\"user\":\"UANA\",\"text\":\"hi\",\"ts\":\"1.2\"}"));
        all.put("channel a list", event(message("\"channel\":[],\"ts\":\"1.2\"")));
        all.put("channel with a blank", event(message("\"channel\":\"C HELP\",\"ts\":\"1.2\"")));
        all.put("channel endless", event(message("\"channel\":\"" + "C".repeat(5_000) + "\",\"ts\":\"1.2\"")));
        all.put("message without stamp", event(message("\"channel\":\"CHELP\"")));
        all.put("stamp no number", event(message("\"channel\":\"CHELP\",\"ts\":\"yesterday\"")));
        all.put("stamp out of all time", event(message("\"channel\":\"CHELP\",\"ts\":\"99999999999999999999.1\"")));
        all.put(
                "text a number",
                event("{\"type\":\"message\",\"channel\":\"CHELP\",\"user\":\"UANA\",\"text\":7,\"ts\":\"1.2\"}"));
        all.put(
                "text an object",
                event("{\"type\":\"message\",\"channel\":\"CHELP\",\"user\":\"UANA\",\"text\":{},\"ts\":\"1.2\"}"));
        all.put(
                "user a list",
                event("{\"type\":\"message\",\"channel\":\"CHELP\",\"user\":[],\"text\":\"x\",\"ts\":\"1.2\"}"));
        all.put("files a text", event(message("\"channel\":\"CHELP\",\"ts\":\"1.2\",\"files\":\"x\"")));
        all.put("files of null", event(message("\"channel\":\"CHELP\",\"ts\":\"1.2\",\"files\":[null]")));
        all.put(
                "change without message",
                event("{\"type\":\"message\",\"subtype\":\"message_changed\",\"channel\":\"CHELP\",\"ts\":\"1.2\"}"));
        all.put(
                "deletion without message",
                event("{\"type\":\"message\",\"subtype\":\"message_deleted\",\"channel\":\"CHELP\",\"ts\":\"1.2\"}"));
        all.put(
                "reaction without item",
                event("{\"type\":\"reaction_added\",\"user\":\"UANA\",\"reaction\":\"eyes\",\"event_ts\":\"1.2\"}"));
        all.put(
                "reaction on null",
                event("{\"type\":\"reaction_added\",\"user\":\"UANA\",\"reaction\":\"eyes\",\"item\":null}"));
        all.put("home of nobody", event("{\"type\":\"app_home_opened\",\"tab\":\"home\"}"));
        all.put("assistant without thread", event("{\"type\":\"assistant_thread_started\"}"));
        all.put("member without channel", event("{\"type\":\"member_joined_channel\",\"user\":\"UANA\"}"));
        all.put("change of no person", event("{\"type\":\"user_change\"}"));
        all.put("press by nobody", "{\"type\":\"block_actions\",\"actions\":[]}");
        all.put("press of nothing", "{\"type\":\"block_actions\",\"user\":{\"id\":\"UANA\"},\"trigger_id\":\"1\"}");
        all.put("press of null", "{\"type\":\"block_actions\",\"user\":{\"id\":\"UANA\"},\"actions\":[null]}");
        all.put("press nowhere", press("{\"action_id\":\"choice-0\",\"type\":\"button\",\"value\":\"t:x:take\"}"));
        all.put("press of a list", press("{\"action_id\":[],\"value\":{}}"));
        all.put("form without view", "{\"type\":\"view_submission\",\"user\":{\"id\":\"UANA\"}}");
        all.put("form with foreign metadata", form("\"not ours\""));
        all.put("form with endless metadata", form('"' + "x".repeat(20_000) + '"'));
        all.put("form with metadata a list", form("[]"));
        all.put("shortcut by nobody", "{\"type\":\"shortcut\",\"callback_id\":\"ask\"}");
        all.put(
                "shortcut without trigger",
                "{\"type\":\"shortcut\",\"callback_id\":\"ask\",\"user\":{\"id\":\"UANA\"}}");
        all.put(
                "menu on no message",
                "{\"type\":\"message_action\",\"callback_id\":\"make-ticket\",\"trigger_id\":\"1\",\"user\":{\"id\":\"UANA\"}}");
        all.put("suggestion of nothing", "{\"type\":\"block_suggestion\",\"user\":{\"id\":\"UANA\"}}");
        all.put("limited without a minute", "{\"type\":\"app_rate_limited\",\"team_id\":\"T1\"}");
        all.put(
                "limited at no time",
                "{\"type\":\"app_rate_limited\",\"team_id\":\"T1\",\"minute_rate_limited\":\"soon\"}");
        all.put("command by nobody", "{\"command\":\"/desk\",\"text\":\"help\"}");
        all.put(
                "command without trigger",
                "{\"command\":\"/desk\",\"text\":\"help\",\"user_id\":\"UANA\",\"channel_id\":\"CHELP\"}");
        return all;
    }

    /** Well-formed, and nothing for the desk: acknowledged. */
    static Map<String, String> unknown() {
        var all = new LinkedHashMap<String, String>();
        for (var type : new String[] {
            "pin_added",
            "emoji_changed",
            "team_rename",
            "link_shared",
            "file_created",
            "channel_history_changed",
            "dnd_updated_user",
            "entity_details_requested",
            "message_metadata_posted",
            "agent_session_stopped",
            "something_of_tomorrow"
        }) {
            all.put(type, event("{\"type\":\"" + type + "\",\"event_ts\":\"1.2\"}"));
        }
        all.put(
                "reaction_removed",
                event(
                        "{\"type\":\"reaction_removed\",\"user\":\"UANA\",\"reaction\":\"eyes\",\"item\":{},\"event_ts\":\"1.2\"}"));
        all.put(
                "a subtype of tomorrow",
                event("{\"type\":\"message\",\"subtype\":\"of_tomorrow\",\"channel\":\"CHELP\",\"ts\":\"1.2\"}"));
        all.put("another team", event("{\"type\":\"message\"}").replace("\"T1\"", "\"T9\""));
        all.put("an outer type of tomorrow", "{\"type\":\"of_tomorrow\"," + TEAM + "}");
        all.put("a foreign button", press("{\"action_id\":\"other\",\"type\":\"button\",\"value\":\"x\"}"));
        all.put("a closed form", "{\"type\":\"view_closed\",\"user\":{\"id\":\"UANA\"},\"view\":{\"id\":\"V1\"}}");
        all.put(
                "a foreign shortcut",
                "{\"type\":\"shortcut\",\"callback_id\":\"other\",\"trigger_id\":\"1\",\"user\":{\"id\":\"UANA\"}}");
        return all;
    }

    private static String event(String event) {
        return "{\"type\":\"event_callback\"," + TEAM + ",\"event_id\":\"Ev1\",\"event_time\":1,\"event\":" + event
                + "}";
    }

    private static String message(String more) {
        return "{\"type\":\"message\",\"user\":\"UANA\",\"text\":\"nonsense\"," + more + "}";
    }

    private static String press(String action) {
        return "{\"type\":\"block_actions\",\"user\":{\"id\":\"UANA\"},\"team\":{\"id\":\"T1\"},\"trigger_id\":\"1.2\",\"actions\":["
                + action + "]}";
    }

    private static String form(String metadata) {
        return "{\"type\":\"view_submission\",\"user\":{\"id\":\"UANA\"},\"team\":{\"id\":\"T1\"},\"view\":{\"id\":\"V1\",\"hash\":\"1\",\"team_id\":\"T1\","
                + "\"type\":\"modal\",\"callback_id\":\"form\",\"private_metadata\":" + metadata
                + ",\"blocks\":[{\"type\":\"input\",\"block_id\":\"text\"}],\"state\":{\"values\":{}}}}";
    }
}
