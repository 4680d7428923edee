package org.lunzhi.command.grievance.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.lunzhi.command.grievance.People.CLERK;
import static org.lunzhi.command.grievance.standing.GrievanceRule.LINKED_TO_LATER;
import static org.lunzhi.command.grievance.standing.GrievanceRule.WRONG_STAGE;
import static org.lunzhi.kernel.calendar.CalendarSamples.at;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lunzhi.command.grievance.DesksAtOnce;
import org.lunzhi.command.grievance.People;
import org.lunzhi.command.grievance.record.RecordCommand.LinkDuplicate;
import org.lunzhi.command.grievance.record.RecordCommand.NoteProgress;
import org.lunzhi.command.support.Rule;
import org.lunzhi.command.support.RuleBroken;
import org.lunzhi.kernel.grievance.GrievanceId;
import org.lunzhi.kernel.grievance.GrievanceSamples;
import org.lunzhi.kernel.grievance.RecordEvent.GrievanceLinked;
import org.lunzhi.kernel.privacy.DocumentType;

/** Desks link matters in a circle, and none sees what the others are about to write. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LinkedAtOnceTest {

    private final ExecutorService desks = Executors.newCachedThreadPool();

    @AfterEach
    void stop() {
        desks.shutdownNow();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void the_first_matter_stays_open_and_the_others_are_handled_under_one_before_them(int size) throws Exception {
        try (DesksAtOnce all = new DesksAtOnce(size)) {
            List<GrievanceId> matters = IntStream.range(0, size)
                    .mapToObj(number -> GrievanceId.of("grievance-" + number))
                    .toList();
            for (int number = 0; number < size; number++) {
                all.registered(matters.get(number), at("2026-02-12T09:0" + number));
            }

            List<Rule> refusals = linked(all, matters);

            assertThat(refusals).containsExactly(LINKED_TO_LATER);
            assertThat(all.side().eventsOf(matters.get(0))).hasSize(1);
            assertThat(matters.subList(1, size))
                    .allSatisfy(later ->
                            assertThat(all.side().eventsOf(later)).last().isInstanceOf(GrievanceLinked.class));
            assertThatCode(() -> note(all, matters.get(0))).doesNotThrowAnyException();
            assertThat(refusalOf(() -> note(all, matters.get(1)))).isEqualTo(WRONG_STAGE);
        }
    }

    /** Each matter is linked to the one before it, and the first to the last, by a desk each. */
    private List<Rule> linked(DesksAtOnce all, List<GrievanceId> matters) throws Exception {
        var asked = IntStream.range(0, matters.size())
                .mapToObj(number -> new LinkDuplicate(
                        matters.get(number), matters.get(number == 0 ? matters.size() - 1 : number - 1)))
                .map(link -> desks.submit(() -> refusalOf(() -> send(all, link))))
                .toList();
        List<@Nullable Rule> refusals = new ArrayList<>();
        for (var answer : asked) {
            refusals.add(answer.get());
        }
        return refusals.stream().filter(Objects::nonNull).toList();
    }

    private static void note(DesksAtOnce all, GrievanceId matter) {
        send(all, new NoteProgress(matter, GrievanceSamples.document("note", DocumentType.FILE_NOTE)));
    }

    private static void send(DesksAtOnce all, Object command) {
        all.side().commands().sendAndWait(new GenericCommandMessage<>(command, People.by(CLERK)));
    }

    private static @Nullable Rule refusalOf(Runnable asked) {
        try {
            asked.run();
            return null;
        } catch (RuleBroken refused) {
            return refused.rule();
        }
    }
}
