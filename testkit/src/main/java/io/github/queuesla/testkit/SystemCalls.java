package io.github.queuesla.testkit;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/** The calls that get time, zone, locale, randomness or output from the system. */
final class SystemCalls {
    private static final Set<String> SYSTEM = Set.of("currentTimeMillis", "nanoTime", "out", "err");
    private static final Set<String> CLOCK_STARTS = Set.of("system", "tick");

    private SystemCalls() {}

    static boolean isOne(AccessTarget target) {
        JavaClass owner = target.getOwner();
        String name = target.getName();
        return isTime(owner, name, parameters(target))
                || (owner.isEquivalentTo(System.class) && SYSTEM.contains(name))
                || isChance(owner, name, parameters(target))
                || (owner.isEquivalentTo(Thread.class) && name.equals("sleep"))
                || (owner.isEquivalentTo(TimeUnit.class) && name.equals("sleep"))
                || isLocale(owner, name, parameters(target));
    }

    private static boolean isTime(JavaClass owner, String name, List<JavaClass> parameters) {
        if (!owner.getPackageName().startsWith("java.time")) {
            return owner.getName().equals("java.util.TimeZone") && name.equals("getDefault");
        }
        // now(clock) and tick(clock, ...) use a clock that was passed in.
        boolean ofClock = parameters.size() == 1
                && (parameters.get(0).getName().equals("java.time.Clock")
                        || parameters.get(0).getName().equals("java.time.InstantSource"));
        return (name.equals("now") && !ofClock)
                || name.equals("systemDefault")
                || (owner.getSimpleName().matches("Clock|InstantSource")
                        && CLOCK_STARTS.stream().anyMatch(name::startsWith)
                        && !ofClock
                        && !parametersStartWithClock(parameters));
    }

    private static boolean parametersStartWithClock(List<JavaClass> parameters) {
        return !parameters.isEmpty() && parameters.get(0).getName().equals("java.time.Clock");
    }

    private static boolean isChance(JavaClass owner, String name, List<JavaClass> parameters) {
        return (owner.isEquivalentTo(Math.class) && name.equals("random"))
                || (owner.isEquivalentTo(Random.class) && name.equals("<init>") && parameters.isEmpty())
                || (owner.isEquivalentTo(ThreadLocalRandom.class) && name.equals("current"))
                || (owner.getName().equals("java.util.UUID") && name.equals("randomUUID"));
    }

    private static boolean isLocale(JavaClass owner, String name, List<JavaClass> parameters) {
        boolean withLocale = parameters.stream().anyMatch(type -> type.isEquivalentTo(Locale.class));
        return (owner.isEquivalentTo(Locale.class) && name.equals("getDefault"))
                || (owner.isEquivalentTo(String.class)
                        && Set.of("format", "formatted", "toLowerCase", "toUpperCase")
                                .contains(name)
                        && !withLocale);
    }

    private static List<JavaClass> parameters(AccessTarget target) {
        return target instanceof AccessTarget.CodeUnitAccessTarget unit ? unit.getRawParameterTypes() : List.of();
    }
}
