package org.lunzhi.command.organisation.directory;

import java.util.List;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GenericTrackedEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.lunzhi.kernel.organisation.OrganisationEvent;

/** All directories after a history, filled as a processor fills them. */
public record Directories(
        UnitDirectory units, SealDirectory seals, MandateDirectory mandates, OfficeDirectory offices) {

    /** The history stands at positions 0, 1, 2 … */
    public static Directories after(OrganisationEvent... history) {
        var directories = new Directories(
                new UnitDirectory(), new SealDirectory(), new MandateDirectory(), new OfficeDirectory());
        var adapters = List.of(
                new AnnotationEventHandlerAdapter(directories.units()),
                new AnnotationEventHandlerAdapter(directories.seals()),
                new AnnotationEventHandlerAdapter(directories.mandates()),
                new AnnotationEventHandlerAdapter(directories.offices()));
        for (int position = 0; position < history.length; position++) {
            var event = new GenericTrackedEventMessage<>(
                    new GlobalSequenceTrackingToken(position), GenericEventMessage.asEventMessage(history[position]));
            for (AnnotationEventHandlerAdapter adapter : adapters) {
                deliver(adapter, event);
            }
        }
        return directories;
    }

    private static void deliver(AnnotationEventHandlerAdapter adapter, GenericTrackedEventMessage<?> event) {
        try {
            adapter.handle(event);
        } catch (Exception refused) {
            throw new AssertionError("A directory did not take " + event.getPayloadType(), refused);
        }
    }
}
