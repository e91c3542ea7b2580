package io.github.queuesla.testkit;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.NullMarked;

/**
 * The architecture rules of all modules. Each check throws an {@link AssertionError} that lists the violations, if there
 * are any.
 */
public final class HouseRules {
    private HouseRules() {}

    /** The classes of the package and its subpackages, without tests. */
    public static JavaClasses production(String basePackage) {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(basePackage);
    }

    /** No package depends, directly or indirectly, on a package that depends on it. */
    public static void noPackageCycles(JavaClasses classes) {
        SlicesRuleDefinition.slices()
                .assignedFrom(new EachPackage())
                .should()
                .beFreeOfCycles()
                .check(classes);
    }

    /** Each package uses only itself and packages earlier in the list; the list has every package. */
    public static void layers(JavaClasses classes, List<String> lowestFirst) {
        check(classes, ArchRuleDefinition.classes().should(new LayerRule(lowestFirst)));
    }

    /**
     * No class gets time, zone, locale or randomness from the system, sleeps, or prints, except the listed classes and those
     * nested in them.
     */
    public static void noSystemCalls(JavaClasses classes, String... exceptClasses) {
        Set<String> exempt = Set.of(exceptClasses);
        check(
                classes,
                ArchRuleDefinition.noClasses()
                        .that(new DescribedPredicate<JavaClass>("are not exempt") {
                            @Override
                            public boolean test(JavaClass type) {
                                return !exempt.contains(outermost(type).getName());
                            }
                        })
                        .should()
                        .accessTargetWhere(new DescribedPredicate<JavaAccess<?>>("calls the system") {
                            @Override
                            public boolean test(JavaAccess<?> access) {
                                return SystemCalls.isOne(access.getTarget());
                            }
                        })
                        .because("clock, zone, locale, randomness and output are passed in"));
    }

    /** No type name ends with Manager, Helper, Util, Data, Info or Impl. */
    public static void noEmptyNames(JavaClasses classes) {
        check(
                classes,
                ArchRuleDefinition.noClasses()
                        .should()
                        .haveNameMatching(".*(Manager|Helper|Utils?|Data|Info|Impl)")
                        .because("a name says what a thing is"));
    }

    /** No field, parameter or result is a float or a double, except in methods whose name contains "display". */
    public static void noFloatingPoint(JavaClasses classes) {
        ArchCondition<JavaClass> exact = new FloatingPointRule();
        check(classes, ArchRuleDefinition.classes().should(exact));
    }

    /** Every package is {@code @NullMarked} in its package-info. */
    public static void everyPackageNullMarked(JavaClasses classes) {
        check(classes, ArchRuleDefinition.classes().should(new NullMarkedRule(NullMarked.class.getName())));
    }

    private static void check(JavaClasses classes, ArchRule rule) {
        // ArchUnit fails a rule that applies to no class, but in some modules a rule has nothing to check.
        rule.allowEmptyShould(true).check(classes);
    }

    private static JavaClass outermost(JavaClass type) {
        JavaClass outer = type;
        while (outer.getEnclosingClass().isPresent()) {
            outer = outer.getEnclosingClass().get();
        }
        return outer;
    }

    private static final class EachPackage implements SliceAssignment {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            return SliceIdentifier.of(type.getPackageName());
        }

        @Override
        public String getDescription() {
            return "each package";
        }
    }
}
