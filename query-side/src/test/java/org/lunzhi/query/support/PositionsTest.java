package org.lunzhi.query.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackingToken;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PositionsTest {

    private static final TrackingToken SEVEN = new GlobalSequenceTrackingToken(7);

    @Test
    void a_token_of_the_log_says_its_position() {
        assertThat(Positions.of(SEVEN)).isEqualTo(7);
    }

    @Test
    void a_rebuild_is_where_it_reads_and_before_it_begins_nowhere() {
        assertThat(Positions.of(ReplayToken.createReplayToken(SEVEN, new GlobalSequenceTrackingToken(3))))
                .isEqualTo(3);
        assertThat(Positions.of(ReplayToken.createReplayToken(SEVEN))).isEqualTo(Positions.NOWHERE);
    }

    @Test
    void a_foreign_token_is_refused() {
        TrackingToken foreign = GapAwareTrackingToken.newInstance(1, List.of());

        assertThatThrownBy(() -> Positions.of(foreign)).hasMessageContaining("not a token of the event log");
    }
}
