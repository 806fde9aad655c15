package dev.frontdesk.load;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Who takes part. What somebody says within minutes of opening a ticket belongs to it, so those who send {@code /desk ask} ask nothing else.
 *
 * @param listeners employees with an open stream: only they do what is answered to them alone
 * @param requesters the listeners who open tickets: half of them
 * @param askers the employees who ask questions: all others
 * @param techs work tickets and listen too
 */
record Cast(
        List<String> employees,
        List<String> listeners,
        List<String> requesters,
        List<String> askers,
        List<String> techs) {

    private static final Set<String> WORKING = Set.of("tech", "lead", "network-administrator", "administrator");
    private static final int TECHS = 3;

    /** A person as the server lists them. */
    record Person(String id, List<String> roles) {
        boolean worksTickets() {
            return roles.stream().anyMatch(WORKING::contains);
        }

        boolean isEmployee() {
            return roles.equals(List.of("employee"));
        }
    }

    /**
     * The first so many of the people that are there.
     *
     * @param people 0: all employees
     */
    static Cast of(List<Person> there, int people, int streams) {
        List<String> employees =
                there.stream().filter(Person::isEmployee).map(Person::id).toList();
        List<String> techs = there.stream()
                .filter(Person::worksTickets)
                .map(Person::id)
                .limit(TECHS)
                .toList();
        if (employees.isEmpty() || techs.isEmpty()) {
            throw new NotMeasured("The server's people file has no plain employee or nobody who works tickets.");
        }
        if (people > employees.size()) {
            throw new Mistake("--people " + people + " is more than the server has: it lists " + employees.size()
                    + " plain employees. \"load-driver people\" writes a file with more.");
        }
        List<String> taking = people == 0 ? employees : employees.subList(0, people);
        List<String> listeners = taking.subList(0, Math.min(streams, taking.size()));
        List<String> requesters = listeners.subList(listeners.size() / 2, listeners.size());
        List<String> askers =
                taking.stream().filter(person -> !requesters.contains(person)).toList();
        return new Cast(taking, listeners, requesters, askers.isEmpty() ? taking : askers, techs);
    }

    boolean listens(String person) {
        return listeners.contains(person) || techs.contains(person);
    }

    /** Everybody with a stream. */
    List<String> ears() {
        return Stream.concat(listeners.stream(), techs.stream()).toList();
    }
}
