package org.lunzhi.command.filenumber;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.lunzhi.command.filenumber.FileNumberCommand.IssueFileNumber;
import org.lunzhi.kernel.calendar.StationTime;
import org.lunzhi.kernel.filenumber.FileNumberSeriesId;
import org.lunzhi.kernel.mediation.OpeningEvent.MediationAccepted;
import org.lunzhi.kernel.organisation.CommitteeId;
import org.springframework.stereotype.Component;

/** When a committee takes a case up, the case gets the next file number of the year it was taken up in. */
@Component
@ProcessingGroup("file-numbers")
@DisallowReplay
class WhenMediationAcceptedIssueFileNumber {

    private final CommandGateway commands;

    WhenMediationAcceptedIssueFileNumber(CommandGateway commands) {
        this.commands = commands;
    }

    @EventHandler
    void react(MediationAccepted event) {
        int year = StationTime.dateOf(event.occurredAt()).getYear();
        commands.sendAndWait(
                new IssueFileNumber(series(event.committee(), year), event.committee(), year, event.mediationId()));
    }

    private static FileNumberSeriesId series(CommitteeId committee, int year) {
        return FileNumberSeriesId.of("filenumbers-" + committee + "-" + year);
    }
}
