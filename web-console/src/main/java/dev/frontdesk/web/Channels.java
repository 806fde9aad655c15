package dev.frontdesk.web;

import dev.frontdesk.chat.Place;
import dev.frontdesk.people.People;
import dev.frontdesk.people.Person;
import org.springframework.stereotype.Component;

/** The channels of the browser chat: "help", "triage" and one "dm:" and person id for each person. */
@Component
class Channels {

    static final String HELP = "help";
    static final String TRIAGE = "triage";
    private static final String DIRECT = "dm:";

    private final People people;

    Channels(People people) {
        this.people = people;
    }

    static String direct(String person) {
        return DIRECT + person;
    }

    /** Whose talk with the bot a direct channel is. */
    static String personOf(String channel) {
        return channel.startsWith(DIRECT) ? channel.substring(DIRECT.length()) : channel;
    }

    static Place place(String channel) {
        return switch (channel) {
            case HELP -> Place.HELP;
            case TRIAGE -> Place.TRIAGE;
            default -> Place.DIRECT;
        };
    }

    boolean exists(String channel) {
        return switch (channel) {
            case HELP, TRIAGE -> true;
            default ->
                channel.startsWith(DIRECT)
                        && people.find(channel.substring(DIRECT.length())).isPresent();
        };
    }

    boolean open(Person to, String channel) {
        return switch (channel) {
            case HELP -> true;
            case TRIAGE -> to.worksTickets();
            default -> channel.equals(direct(to.id()));
        };
    }

    boolean shows(WebMessage message, Person to) {
        return open(to, message.channel())
                && (message.audience() == null || message.audience().equals(to.id()));
    }

    boolean shows(Signal.Work work, Person to) {
        return open(to, work.channel())
                && (work.onlyFor() == null || work.onlyFor().equals(to.id()));
    }
}
