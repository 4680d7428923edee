package org.lunzhi.command.organisation.directory;

import java.util.List;
import java.util.function.LongSupplier;
import org.lunzhi.command.support.Lookup;
import org.lunzhi.kernel.organisation.OrganisationEvent;

/** All directories after a history, filled as the feed fills them. */
public record Directories(
        UnitDirectory units, SealDirectory seals, MandateDirectory mandates, OfficeDirectory offices) {

    /** The history stands at positions 0, 1, 2 … */
    public static Directories after(OrganisationEvent... history) {
        LongSupplier end = () -> history.length - 1L;
        var directories = new Directories(
                new UnitDirectory(end), new SealDirectory(end), new MandateDirectory(end), new OfficeDirectory(end));
        for (OrganisationEvent event : history) {
            for (Lookup directory : directories.all()) {
                directory.takeIn(event);
            }
        }
        return directories;
    }

    private List<Lookup> all() {
        return List.of(units, seals, mandates, offices);
    }
}
