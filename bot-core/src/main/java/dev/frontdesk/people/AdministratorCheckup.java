package dev.frontdesk.people;

import dev.frontdesk.chat.Checkup;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whether somebody may change how the desk works. */
@Component
class AdministratorCheckup implements Checkup {

    private final People people;

    AdministratorCheckup(People people) {
        this.people = people;
    }

    @Override
    public String about() {
        return "Desk";
    }

    @Override
    public List<Finding> findings() {
        var administrators = people.with(Role.ADMINISTRATOR);
        return List.of(
                administrators.isEmpty()
                        ? Finding.poor(
                                "Nobody is an administrator.",
                                "Give somebody the role administrator in the people file (FRONTDESK_PEOPLE).")
                        : Finding.good(administrators.getFirst().name() + " is an administrator."));
    }
}
