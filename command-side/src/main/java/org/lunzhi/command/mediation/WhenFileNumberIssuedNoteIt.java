package org.lunzhi.command.mediation;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.lunzhi.command.mediation.OpeningCommand.NoteFileNumber;
import org.lunzhi.kernel.filenumber.FileNumberEvent.FileNumberIssued;
import org.springframework.stereotype.Component;

/** When the series has given a number, the case notes it. */
@Component
@ProcessingGroup("mediation-file-numbers")
@DisallowReplay
class WhenFileNumberIssuedNoteIt {

    private final CommandGateway commands;

    WhenFileNumberIssuedNoteIt(CommandGateway commands) {
        this.commands = commands;
    }

    @EventHandler
    void react(FileNumberIssued event) {
        commands.sendAndWait(new NoteFileNumber(event.mediationId(), event.fileNumber()));
    }
}
