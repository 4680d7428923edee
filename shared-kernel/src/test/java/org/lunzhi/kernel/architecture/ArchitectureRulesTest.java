package org.lunzhi.kernel.architecture;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Shows each rule code that breaks it. */
class ArchitectureRulesTest {

    private static final JavaClasses FAULTY = new ClassFileImporter().importPackages("faulty.lunzhi");

    static Stream<Arguments> rulesAndWhatTheySay() {
        return Stream.of(
                Arguments.of(ArchitectureRules.EVENTS_ARE_RECORDS_WITH_A_REVISION, "Unrevised is no record"),
                Arguments.of(
                        ArchitectureRules.EVENTS_HOLD_ONLY_IDS_CODES_REFS_TIMES_AND_AMOUNTS, "Talkative.lines.words"),
                Arguments.of(ArchitectureRules.EVENTS_HOLD_ONLY_IDS_CODES_REFS_TIMES_AND_AMOUNTS, "Indiscreet.phone"),
                Arguments.of(ArchitectureRules.KERNEL_FEATURES_DEPEND_ON_LITTLE, "MongoException"),
                Arguments.of(ArchitectureRules.THE_KERNEL_KNOWS_NO_SIDE, "command.other.Other"),
                Arguments.of(ArchitectureRules.FEATURES_OF_THE_COMMAND_SIDE_STAND_ALONE, "command.other"),
                Arguments.of(ArchitectureRules.AGGREGATES_DECIDE, "does not have name 'decide'"),
                Arguments.of(ArchitectureRules.AGGREGATES_DECIDE, "sets field"),
                Arguments.of(ArchitectureRules.AGGREGATES_EVOLVE, "does not have name 'evolve'"),
                Arguments.of(ArchitectureRules.AGGREGATES_EVOLVE, "calls constructor <com.mongodb.MongoException"),
                Arguments.of(ArchitectureRules.AGGREGATES_EVOLVE, "AggregateLifecycle.apply"),
                Arguments.of(ArchitectureRules.AGGREGATES_KNOW_ONLY_THE_DOMAIN, "MongoException"),
                Arguments.of(ArchitectureRules.TIME_AND_IDS_COME_FROM_OUTSIDE, "Instant.now()"),
                Arguments.of(ArchitectureRules.CONTROLLERS_ARE_PACKAGE_PRIVATE, "FaultyController"),
                Arguments.of(ArchitectureRules.NO_STANDARD_STREAMS, "System.out"),
                Arguments.of(ArchitectureRules.NO_GENERIC_EXCEPTIONS, "java.lang.Exception"));
    }

    @ParameterizedTest
    @MethodSource("rulesAndWhatTheySay")
    void speaks(ArchRule rule, String word) {
        assertThatThrownBy(() -> rule.check(FAULTY))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(word);
    }
}
