package io.github.queuesla.testkit;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** Rule that every class is in a null-marked package. */
final class NullMarkedRule extends ArchCondition<JavaClass> {
    private final String annotation;

    NullMarkedRule(String annotation) {
        super("live in a package annotated with " + annotation);
        this.annotation = annotation;
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        boolean marked = type.getPackage().tryGetPackageInfo().stream()
                .anyMatch(described -> described.isAnnotatedWith(annotation));
        if (!marked) {
            events.add(SimpleConditionEvent.violated(type, type.getName() + " is in a package without " + annotation));
        }
    }
}
