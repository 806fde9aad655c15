package dev.frontdesk.slack.workspace;

import com.slack.api.model.User;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What Slack says of a user, before anybody has a say in it.
 *
 * @param handle what the name makes; others may have the same
 * @param guest let into a few channels, of another firm, or no person at all
 * @param reachable a person who is still there, so that a handle may name them
 */
record Face(
        String id,
        String name,
        String handle,
        @Nullable String email,
        @Nullable ZoneId zone,
        @Nullable Locale locale,
        boolean guest,
        boolean reachable) {

    private static final String SLACKBOT = "USLACKBOT";
    private static final int LONGEST_HANDLE = 60;

    static Face of(User user, String team) {
        var foreign = user.isStranger() || !of(team, user);
        var machine = user.isBot() || user.isWorkflowBot() || user.isConnectorBot() || SLACKBOT.equals(user.getId());
        var name = name(user);
        return new Face(
                user.getId(),
                name,
                handle(name),
                // Another firm says what its people's addresses are: it could say ours.
                foreign || user.getProfile() == null ? null : user.getProfile().getEmail(),
                zone(user.getTz()),
                locale(user.getLocale()),
                foreign || machine || user.isRestricted() || user.isUltraRestricted() || user.isDeleted(),
                !machine && !user.isDeleted());
    }

    private static boolean of(String team, User user) {
        if (user.getTeamId() == null || team.isEmpty() || team.equals(user.getTeamId())) {
            return true;
        }
        var enterprise = user.getEnterpriseUser();
        return contains(user.getTeams(), team) || enterprise != null && contains(enterprise.getTeams(), team);
    }

    private static boolean contains(@Nullable Collection<String> teams, String team) {
        return teams != null && teams.contains(team);
    }

    private static String name(User user) {
        var profile = user.getProfile();
        var shown = profile == null ? null : profile.getDisplayName();
        var real = profile == null ? null : profile.getRealName();
        return Stream.of(shown, real, user.getRealName(), user.getName(), user.getId())
                .filter(Objects::nonNull)
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** The name as one word: blanks become dots, and what is neither letter, digit, dot, hyphen nor underscore goes. */
    static String handle(String name) {
        var word = new StringBuilder();
        Normalizer.normalize(name, Normalizer.Form.NFC).codePoints().forEach(c -> {
            if (Character.isLetterOrDigit(c) || c == '-' || c == '_') {
                word.appendCodePoint(c);
            } else if ((c == '.' || Character.isSpaceChar(c) || Character.isWhitespace(c))
                    && !word.isEmpty()
                    && word.charAt(word.length() - 1) != '.') {
                word.append('.');
            }
        });
        if (word.codePointCount(0, word.length()) > LONGEST_HANDLE) {
            word.setLength(word.offsetByCodePoints(0, LONGEST_HANDLE));
        }
        if (!word.isEmpty() && word.charAt(word.length() - 1) == '.') {
            word.setLength(word.length() - 1);
        }
        return word.toString();
    }

    private static @Nullable ZoneId zone(@Nullable String name) {
        try {
            return name == null || name.isBlank() ? null : ZoneId.of(name);
        } catch (DateTimeException unknown) {
            return null;
        }
    }

    private static @Nullable Locale locale(@Nullable String tag) {
        var locale = Locale.forLanguageTag(tag == null ? "" : tag);
        return locale.getLanguage().isEmpty() ? null : locale;
    }
}
