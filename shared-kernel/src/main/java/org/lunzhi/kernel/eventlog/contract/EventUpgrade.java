package org.lunzhi.kernel.eventlog.contract;

import java.util.function.Consumer;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import tools.jackson.databind.node.ObjectNode;

/** One change of the contract: how a stored event of one revision reads in the next. */
public final class EventUpgrade extends SingleEventUpcaster {

    private final SimpleSerializedType from;
    private final SimpleSerializedType to;
    private final Consumer<ObjectNode> change;

    private EventUpgrade(SimpleSerializedType from, SimpleSerializedType to, Consumer<ObjectNode> change) {
        this.from = from;
        this.to = to;
        this.change = change;
    }

    /** The step of the event with this logical name from one revision to another. */
    public static EventUpgrade of(String name, String from, String to, Consumer<ObjectNode> change) {
        return new EventUpgrade(new SimpleSerializedType(name, from), new SimpleSerializedType(name, to), change);
    }

    @Override
    protected boolean canUpcast(IntermediateEventRepresentation stored) {
        return stored.getType().equals(from);
    }

    @Override
    protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation stored) {
        return stored.upcastPayload(to, ObjectNode.class, event -> {
            change.accept(event);
            return event;
        });
    }
}
