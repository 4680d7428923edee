package org.lunzhi.command.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lunzhi.command.support.due.DueCommands;
import org.lunzhi.command.support.due.DueEntry;
import org.lunzhi.kernel.deadline.DeadlineId;
import org.lunzhi.kernel.deadline.DeadlineKind;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FeaturesAreToldTest {

    private static final String NOTHING = "nothing";
    private static final JavaClasses COMMAND_SIDE = new ClassFileImporter()
            .withImportOption(location -> !location.contains("/test-classes/"))
            .importPackages("org.lunzhi.command");

    @ParameterizedTest(name = "{1} of {0}: {3} when near, {4} when passed, {5} under a new calendar")
    @CsvSource({
        "Grievance, ACCEPTANCE_DECISION, 1, RemindOfDeadline, RemindOfDeadline, RecalculateDeadline",
        "Grievance, PETITION_NOTICE, 1, RemindOfDeadline, RemindOfDeadline, RecalculateDeadline",
        "Grievance, HANDLING, 1, RemindOfDeadline, RemindOfDeadline, RecalculateDeadline",
        "Grievance, FOLLOW_UP, 2, RemindOfDeadline, RemindOfDeadline, RecalculateDeadline",
        "MediationCase, MEDIATION_PERIOD, 1, RemindOfPeriod, ExpirePeriod, RecalculatePeriod",
        "MediationCase, SESSION, 1, RemindOfSession, nothing, nothing",
        "Agreement, OBLIGATION, 1002, RemindOfObligation, ExpireObligation, RecalculateObligations",
        "Agreement, CONFIRMATION_WINDOW, 1, RemindOfConfirmation, CloseConfirmationWindow, RecalculateWindow",
        "DutyRoster, ROSTER_BEGIN, 1, nothing, BeginRoster, nothing",
        "DutyRoster, SHIFT_CHECK_IN, 3, nothing, DeclareMissed, nothing",
        "DutyRoster, SHIFT_END, 3, nothing, EndShift, nothing",
        "DutyRoster, ROSTER_END, 1, nothing, EndRoster, nothing",
        "ServiceRequest, CLAIM_LEASE, 1, ActOnDeadline, ActOnDeadline, RecalculateDeadline",
        "ServiceRequest, SERVICE, 1, ActOnDeadline, ActOnDeadline, RecalculateDeadline",
        "ServiceRequest, DELIVERY_CONFIRMATION, 1, ActOnDeadline, ActOnDeadline, RecalculateDeadline",
        "ServiceRequest, ORDER_EXPIRY, 1, ActOnDeadline, ActOnDeadline, RecalculateDeadline"
    })
    void by_one_owner(String ownerType, DeadlineKind kind, int number, String near, String passed, String recount) {
        assertThat(aggregates()).contains(ownerType);
        DueCommands owner = ownerOf(ownerType, kind);
        DueEntry early = new DueEntry(DeadlineId.of("matter-1", kind, number), kind, "matter-1", false);
        DueEntry late = new DueEntry(early.deadline(), kind, "matter-1", true);

        assertThat(nameOf(owner.commandFor(early))).isEqualTo(near);
        assertThat(nameOf(owner.commandFor(late))).isEqualTo(passed);
        assertThat(nameOf(owner.recalculationOf(early))).isEqualTo(recount);
    }

    @ParameterizedTest(name = "deadline {0} of an agreement is about obligation {1}")
    @CsvSource({"1002, 2", "2011, 11"})
    void which_obligation_is_meant(int number, int obligation) {
        DueEntry entry = new DueEntry(
                DeadlineId.of("agreement-1", DeadlineKind.OBLIGATION, number),
                DeadlineKind.OBLIGATION,
                "agreement-1",
                true);

        Object command = ownerOf("Agreement", DeadlineKind.OBLIGATION).commandFor(entry);

        assertThat(command).hasFieldOrPropertyWithValue("obligation", obligation);
    }

    private static DueCommands ownerOf(String ownerType, DeadlineKind kind) {
        List<DueCommands> owners = features().stream()
                .filter(feature -> feature.handles(ownerType, kind))
                .toList();
        assertThat(owners).hasSize(1);
        return owners.get(0);
    }

    private static List<String> aggregates() {
        return COMMAND_SIDE.stream()
                .filter(type -> type.isMetaAnnotatedWith(AggregateRoot.class))
                .map(JavaClass::getSimpleName)
                .toList();
    }

    private static List<DueCommands> features() {
        List<DueCommands> features = new ArrayList<>();
        for (JavaClass type : COMMAND_SIDE) {
            if (type.isAssignableTo(DueCommands.class) && !type.isInterface()) {
                features.add(made(type));
            }
        }
        return features;
    }

    private static DueCommands made(JavaClass type) {
        try {
            Constructor<?> constructor = type.reflect().getDeclaredConstructor();
            constructor.setAccessible(true);
            return (DueCommands) constructor.newInstance();
        } catch (ReflectiveOperationException failure) {
            throw new LinkageError(failure.getMessage(), failure);
        }
    }

    private static String nameOf(@Nullable Object command) {
        if (command == null) {
            return NOTHING;
        }
        assertThat(command.toString()).contains("matter-1");
        return command.getClass().getSimpleName();
    }
}
