package io.github.queuesla.testkit;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Rule against floating point in fields and signatures, except for display. */
final class FloatingPointRule extends ArchCondition<JavaClass> {
    private static final Set<String> INEXACT = Set.of("double", "float", "java.lang.Double", "java.lang.Float");

    FloatingPointRule() {
        super("not hold or pass floating-point numbers, except for display");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        for (JavaField field : type.getFields()) {
            if (inexact(field.getRawType())) {
                events.add(SimpleConditionEvent.violated(field, field.getFullName() + " is floating point"));
            }
        }
        for (JavaCodeUnit unit : type.getCodeUnits()) {
            boolean shown = unit.getName().toLowerCase(Locale.ROOT).contains("display");
            if (!shown && types(unit).anyMatch(FloatingPointRule::inexact)) {
                events.add(SimpleConditionEvent.violated(unit, unit.getFullName() + " passes floating point"));
            }
        }
    }

    private static Stream<JavaClass> types(JavaCodeUnit unit) {
        return Stream.concat(unit.getRawParameterTypes().stream(), Stream.of(unit.getRawReturnType()));
    }

    private static boolean inexact(JavaClass type) {
        return INEXACT.contains(type.getBaseComponentType().getName());
    }
}
