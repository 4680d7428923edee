package org.lunzhi.kernel.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.lunzhi.kernel.deadline.TimeLimit.workingDays;

import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SlaPolicyTest {

    private static final SlaPolicy POLICY = new SlaPolicy(List.of(
            level(4, Urgency.URGENT, MatterType.HELP),
            level(1, null, null),
            level(3, null, MatterType.HELP),
            level(2, Urgency.URGENT, null)));

    @Test
    void the_most_precise_level_is_taken() {
        assertThat(days(Urgency.ORDINARY, MatterType.COMPLAINT)).isEqualTo(1);
        assertThat(days(Urgency.URGENT, MatterType.COMPLAINT)).isEqualTo(2);
        assertThat(days(Urgency.ORDINARY, MatterType.HELP)).isEqualTo(3);
        assertThat(days(Urgency.URGENT, MatterType.HELP)).isEqualTo(4);
    }

    @Test
    void a_track_without_any_level_is_an_error_that_names_it() {
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> POLICY.levelFor(Track.PETITION, Urgency.ORDINARY, MatterType.HELP))
                .withMessageContaining("PETITION");
    }

    private static int days(Urgency urgency, MatterType matter) {
        return POLICY.levelFor(Track.HOTLINE, urgency, matter).handling().amount();
    }

    private static ServiceLevel level(int days, @Nullable Urgency urgency, @Nullable MatterType matter) {
        var limit = workingDays(days);
        return new ServiceLevel(Track.HOTLINE, urgency, matter, limit, limit, limit, 2, limit, ClockStart.DISPATCH);
    }
}
