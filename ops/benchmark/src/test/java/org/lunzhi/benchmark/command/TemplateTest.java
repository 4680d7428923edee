package org.lunzhi.benchmark.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.lunzhi.kernel.grievance.GrievanceId;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TemplateTest {

    private static final GrievanceId FIRST = GrievanceId.of("grievance-1");
    private static final GrievanceId SECOND = GrievanceId.of("grievance-2");

    private record Note(
            GrievanceId matter, String words, @Nullable Integer pages) {}

    private final CommandMessage<?> note =
            new GenericCommandMessage<>(new Note(FIRST, "seen", null), Map.of("actor", "officer-1"));

    private final List<CommandMessage<?>> sent = List.of(
            new GenericCommandMessage<>("no record"),
            new GenericCommandMessage<>(new Note(GrievanceId.of("grievance-0"), "other", 7)),
            note);

    @Test
    void the_same_command_is_sent_about_another_matter_by_the_same_person() {
        CommandMessage<?> other = Template.of(sent, FIRST).about(SECOND);

        assertThat(other.getPayload()).isEqualTo(new Note(SECOND, "seen", null));
        assertThat(other.getMetaData()).containsEntry("actor", "officer-1");
        assertThat(other.getCommandName()).isEqualTo(note.getCommandName());
        assertThat(other.getIdentifier()).isNotEqualTo(note.getIdentifier());
    }

    @Test
    void commands_about_something_else_are_none_to_measure_with() {
        assertThatIllegalStateException().isThrownBy(() -> Template.of(sent, SECOND));
    }
}
