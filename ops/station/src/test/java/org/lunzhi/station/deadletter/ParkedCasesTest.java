package org.lunzhi.station.deadletter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.deadletter.GenericDeadLetter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lunzhi.query.support.question.Cursor;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ParkedCasesTest {

    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");

    /** In no order; several were parked in the same moment, and some a part of a millisecond apart. */
    private static final List<ParkedCase> PARKED = List.of(
            parked("b", NOON.plusMillis(1)),
            parked("d", NOON),
            parked("a", NOON.plusNanos(900)),
            parked("e", NOON.minusMillis(1)),
            parked("c", NOON.plusNanos(100)));

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void each_stands_on_one_page_whatever_the_length_of_pages_and_the_longest_parked_first(int limit) {
        List<String> told = new ArrayList<>();
        @Nullable Cursor after = null;
        List<ParkedCase> page;
        do {
            page = ParkedCases.page(PARKED.stream(), limit, after);
            assertThat(page).hasSizeLessThanOrEqualTo(limit);
            page.forEach(each -> told.add(each.id()));
            after = page.isEmpty()
                    ? null
                    : Cursor.decode(page.get(page.size() - 1).cursor().encoded());
        } while (page.size() == limit);

        assertThat(told).containsExactly("e", "a", "c", "d", "b");
    }

    @Test
    void what_is_told_while_the_list_is_made_is_left_out() {
        EventMessage<String> event = GenericEventMessage.asEventMessage("event");
        assertThat(ParkedCases.of("views", List.of(List.of(), List.of(new GenericDeadLetter<>("case", event)))))
                .singleElement()
                .extracting(ParkedCase::id)
                .isEqualTo("views." + event.getIdentifier());
    }

    private static ParkedCase parked(String id, Instant at) {
        return new ParkedCase(id, "case-files", null, null, "event", NOON, at, at, "error", 1, false, 0);
    }
}
