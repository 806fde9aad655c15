package dev.frontdesk.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.AccessTarget.FieldAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructor;
import dev.frontdesk.Frontdesk;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Words the rules are made of. A call is also a method reference: {@code Instant::now} reads the clock as {@code Instant.now()} does. */
class Ours {

    /** The package of this class and those below it. */
    static String in(Class<?> member) {
        return member.getPackageName() + "..";
    }

    /** All our code but these packages. */
    static DescribedPredicate<JavaClass> oursExcept(Class<?>... members) {
        var except = Stream.of(members).map(Ours::in).toArray(String[]::new);
        return resideInAPackage(in(Frontdesk.class))
                .and(not(resideInAnyPackage(except)))
                .as("are ours, but not in %s", List.of(except));
    }

    static DescribedPredicate<JavaClass> anyOf(Class<?>... types) {
        var names = Stream.of(types).map(Class::getSimpleName).toList();
        return describe("are any of " + names, type -> Stream.of(types).anyMatch(type::isAssignableTo));
    }

    static DescribedPredicate<JavaAccess<?>> calls(Class<?> owner, String... methods) {
        var names = Set.of(methods);
        return describe(
                "it is %s of %s".formatted(names, owner.getSimpleName()),
                call -> call.getTargetOwner().isAssignableTo(owner) && names.contains(call.getName()));
    }

    /** Without arguments: {@code new Random(7)} is always the same, and {@code SecureRandom} makes secrets, not ids. */
    static DescribedPredicate<JavaAccess<?>> creates(Class<?> type) {
        return describe(
                "it is new %s()".formatted(type.getSimpleName()),
                call -> call.getTargetOwner().isEquivalentTo(type)
                        && call.getName().equals(JavaConstructor.CONSTRUCTOR_NAME)
                        && parameters(call).isEmpty());
    }

    static JavaClass returns(JavaAccess<?> call) {
        return call.getTarget() instanceof CodeUnitAccessTarget target
                ? target.getRawReturnType()
                : ((FieldAccessTarget) call.getTarget()).getRawType();
    }

    static List<JavaClass> parameters(JavaAccess<?> call) {
        return call.getTarget() instanceof CodeUnitAccessTarget target ? target.getRawParameterTypes() : List.of();
    }
}
