package io.github.queuesla.testkit;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;

/** Rule that each package uses only itself and packages earlier in a list. */
final class LayerRule extends ArchCondition<JavaClass> {
    private final List<String> lowestFirst;

    LayerRule(List<String> lowestFirst) {
        super("use only packages named before their own in " + lowestFirst);
        this.lowestFirst = List.copyOf(lowestFirst);
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        int own = lowestFirst.indexOf(type.getPackageName());
        if (own < 0) {
            events.add(SimpleConditionEvent.violated(
                    type,
                    type.getName() + " is in package " + type.getPackageName()
                            + ", which is not in the list of layers"));
            return;
        }
        for (Dependency use : type.getDirectDependenciesFromSelf()) {
            if (lowestFirst.indexOf(use.getTargetClass().getPackageName()) > own) {
                events.add(SimpleConditionEvent.violated(type, use.getDescription()));
            }
        }
    }
}
