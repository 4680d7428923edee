package org.lunzhi.command.organisation.directory;

import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.GenericEventMessage;

/** Brings an event to the handler that is written for it; events without one are passed over. */
final class Intake {

    private Intake() {}

    static void take(Object event, AnnotationEventHandlerAdapter handlers) {
        try {
            handlers.handle(GenericEventMessage.asEventMessage(event));
        } catch (RuntimeException refused) {
            throw refused;
        } catch (Exception refused) {
            throw new IllegalStateException("A directory could not take in " + event.getClass(), refused);
        }
    }
}
