package org.lunzhi.kernel.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.lunzhi.kernel.architecture.EventRules.anEvent;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;

/**
 * What the parts of the software may know of each other; each module includes it with
 * {@code ArchTests.in(ArchitectureRules.class)} over {@code @AnalyzeClasses(packages = "org.lunzhi", importOptions =
 * ArchitectureRules.MainOnly.class)}.
 */
public final class ArchitectureRules {

    private static final String KERNEL = "*.lunzhi.kernel..";
    private static final String COMMAND = "*.lunzhi.command..";
    private static final String QUERY = "*.lunzhi.query..";
    private static final String SUPPORT = "..support..";

    @ArchTest
    static final ArchRule EVENTS_ARE_RECORDS_WITH_A_REVISION =
            classes().that(anEvent()).should(EventRules.beARevisionedRecord()).allowEmptyShould(true);

    @ArchTest
    static final ArchRule EVENTS_HOLD_ONLY_IDS_CODES_REFS_TIMES_AND_AMOUNTS =
            classes().that(anEvent()).should(EventRules.holdOnlyFacts()).allowEmptyShould(true);

    @ArchTest
    static final ArchRule KERNEL_FEATURES_DEPEND_ON_LITTLE = classes()
            .that()
            .resideInAPackage(KERNEL)
            .and()
            .resideOutsideOfPackages(
                    "*.lunzhi.kernel.eventlog..",
                    "*.lunzhi.kernel.privacy..",
                    "*.lunzhi.kernel.policy.book..",
                    "*.lunzhi.kernel.notary",
                    "*.lunzhi.kernel.notary.bundle",
                    "*.lunzhi.kernel.notary.entry",
                    "*.lunzhi.kernel.notary.evidence",
                    "*.lunzhi.kernel.notary.store",
                    "*.lunzhi.kernel.notary.verify")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    KERNEL,
                    "org.axonframework.serialization..",
                    "com.fasterxml.jackson.annotation..",
                    "com.google.errorprone.annotations..",
                    "org.jspecify..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule THE_KERNEL_KNOWS_NO_SIDE = noClasses()
            .that()
            .resideInAPackage(KERNEL)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(COMMAND, QUERY)
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule COMMANDS_NEVER_SEE_QUERIES = noClasses()
            .that()
            .resideInAPackage(COMMAND)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(QUERY)
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule QUERIES_NEVER_SEE_COMMANDS = noClasses()
            .that()
            .resideInAPackage(QUERY)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(COMMAND)
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule FEATURES_OF_THE_COMMAND_SIDE_STAND_ALONE = featuresOf("command");

    @ArchTest
    static final ArchRule FEATURES_OF_THE_QUERY_SIDE_STAND_ALONE = featuresOf("query");

    @ArchTest
    static final ArchRule AGGREGATES_DECIDE = methods()
            .that()
            .areAnnotatedWith(CommandHandler.class)
            .should()
            .haveName("decide")
            .andShould(HandlerRules.setNoField())
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule AGGREGATES_EVOLVE = methods()
            .that()
            .areAnnotatedWith(EventSourcingHandler.class)
            .should()
            .haveName("evolve")
            .andShould(HandlerRules.constructNoException())
            .andShould(HandlerRules.notCall(AggregateLifecycle.class))
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule AGGREGATES_KNOW_ONLY_THE_DOMAIN = noClasses()
            .that()
            .areMetaAnnotatedWith(AggregateRoot.class)
            .or()
            .areAnnotatedWith(AggregateRoot.class)
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                    "org.springframework..", "com.mongodb..", "org.bson..", "tools.jackson..", "com.fasterxml.."))
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule TIME_AND_IDS_COME_FROM_OUTSIDE = noClasses()
            .that()
            .resideOutsideOfPackage(SUPPORT)
            .and()
            .doNotHaveSimpleName("RandomIds")
            .should(HandlerRules.takeTimeOrChanceFromTheMachine())
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule CONTROLLERS_ARE_PACKAGE_PRIVATE = classes()
            .that()
            .haveSimpleNameEndingWith("Controller")
            .should()
            .bePackagePrivate()
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule NOTHING_IS_INJECTED_INTO_FIELDS =
            GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION.allowEmptyShould(true);

    @ArchTest
    static final ArchRule NO_STANDARD_STREAMS = noClasses()
            .that()
            .resideOutsideOfPackages("*.lunzhi.station..", "*.lunzhi.benchmark..")
            .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS)
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule NO_GENERIC_EXCEPTIONS =
            noClasses().should(GeneralCodingRules.THROW_GENERIC_EXCEPTIONS).allowEmptyShould(true);

    private ArchitectureRules() {}

    private static ArchRule featuresOf(String side) {
        return slices().matching("*.lunzhi." + side + ".(*)..")
                .should()
                .notDependOnEachOther()
                .ignoreDependency(alwaysTrue(), resideInAPackage(SUPPORT))
                .allowEmptyShould(true);
    }

    /** The sources of the product itself, without those of its tests, in a folder or in a jar. */
    public static final class MainOnly implements ImportOption {

        @Override
        public boolean includes(Location location) {
            return !location.contains("/test-classes/") && !location.contains("-tests.jar");
        }
    }
}
