package dev.frontdesk.conversation;

import dev.frontdesk.chat.Checkup.Level;
import dev.frontdesk.people.People;
import dev.frontdesk.people.Person;
import dev.frontdesk.people.Role;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** {@code /desk doctor}: whether everything is set up as it should be, and what to do where it is not. */
@Component
class DoctorCommand implements Command {

    private final Doctor doctor;
    private final People people;

    DoctorCommand(Doctor doctor, People people) {
        this.doctor = doctor;
        this.people = people;
    }

    @Override
    public String name() {
        return "doctor";
    }

    @Override
    public String summary() {
        return "Checks whether I am set up well, and says what to do.";
    }

    @Override
    public boolean allows(Person person) {
        return person.is(Role.ADMINISTRATOR) || person.is(Role.LEAD) || person.worksTickets() && nobodyElse();
    }

    /** Without a people file there are only those whom a chat says to be techs. */
    private boolean nobodyElse() {
        return people.with(Role.ADMINISTRATOR).isEmpty()
                && people.with(Role.LEAD).isEmpty();
    }

    @Override
    public Outcome run(Turn turn, Arguments arguments) {
        var found = doctor.examine();
        var wrong =
                found.stream().filter(f -> f.finding().level() != Level.GOOD).count();
        var first = wrong == 0
                ? "All is well."
                : wrong == 1 ? "One thing needs your attention." : wrong + " things need your attention.";
        var lines = found.stream().map(DoctorCommand::line).collect(Collectors.joining("\n"));
        return Outcome.done(turn.tell(lines.isEmpty() ? first : first + '\n' + lines));
    }

    private static String line(Doctor.Found found) {
        var finding = found.finding();
        var sign = switch (finding.level()) {
            case GOOD -> "✓ ";
            case POOR -> "! ";
            case BAD -> "✗ ";
        };
        return sign + found.about() + ": " + finding.what()
                + (finding.advice().isBlank() ? "" : " " + finding.advice());
    }
}
