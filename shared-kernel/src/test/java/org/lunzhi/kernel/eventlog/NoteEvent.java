package org.lunzhi.kernel.eventlog;

import java.time.Instant;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.lunzhi.kernel.eventlog.contract.LogId;

/** A family of events that exists only to be stored by tests. */
public sealed interface NoteEvent {

    /** Something was noted. */
    @Revision("1")
    record NoteTaken(LogId noteId, int number, Instant occurredAt) implements NoteEvent {}

    /** Many things were noted at once. */
    @Revision("1")
    record PadFilled(LogId noteId, List<LogId> lines, Instant occurredAt) implements NoteEvent {}
}
