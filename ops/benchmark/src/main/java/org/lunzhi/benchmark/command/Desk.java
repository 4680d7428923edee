package org.lunzhi.benchmark.command;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.Registration;
import org.axonframework.common.caching.Cache;
import org.lunzhi.benchmark.station.Station;
import org.lunzhi.kernel.grievance.GrievanceId;

/** Registers matters and adds notes to them as an officer at the counter does, only that HTTP is left out. */
final class Desk {

    private final CommandGateway gateway;
    private final Cache aggregates;
    private final Template registration;
    private final Template note;

    private Desk(CommandGateway gateway, Cache aggregates, Template registration, Template note) {
        this.gateway = gateway;
        this.aggregates = aggregates;
        this.registration = registration;
        this.note = note;
    }

    /** Listens to what the station sends when an officer registers a matter and adds a note to it. */
    static Desk of(Station station) {
        CommandGateway gateway = station.bean(CommandGateway.class);
        List<CommandMessage<?>> sent = new CopyOnWriteArrayList<>();
        Registration listening = gateway.registerDispatchInterceptor(messages -> (index, command) -> {
            sent.add(command);
            return command;
        });
        try {
            GrievanceId matter = GrievanceId.of(station.registerMatter());
            Template registration = Template.of(sent, matter);
            sent.clear();
            station.noteOn(matter.value());
            return new Desk(gateway, station.bean(Cache.class), registration, Template.of(sent, matter));
        } finally {
            listening.cancel();
        }
    }

    /** A new matter, under a number of its own. */
    GrievanceId register() {
        GrievanceId matter = GrievanceId.of("grievance-" + UUID.randomUUID());
        gateway.sendAndWait(registration.about(matter));
        return matter;
    }

    void note(GrievanceId matter) {
        gateway.sendAndWait(note.about(matter));
    }

    /** The next command about the matter has to read it from the log. */
    void forget(GrievanceId matter) {
        aggregates.remove(matter.value());
    }

    void forgetAll() {
        aggregates.removeAll();
    }
}
